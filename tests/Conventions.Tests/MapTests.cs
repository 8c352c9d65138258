using System.Text.RegularExpressions;

namespace Rota.Tests;

// host/README.md refers to types and members by name.
public sealed partial class MapTests
{
    private static readonly string Map = Path.Combine(Repository.Root, "host", "README.md");

    [Fact]
    public void EveryTypeAndMemberThatTheMapNamesExists()
    {
        var texts = Sources.CodeFiles.Select(File.ReadAllText).ToList();
        var declared = texts.SelectMany(text => Declaration().Matches(text).Select(match => (Type: match.Groups["type"].Value, Text: text)))
            .ToLookup(each => each.Type, each => each.Text, StringComparer.Ordinal);
        // The table of layers names folders, which another test checks.
        var map = File.ReadAllLines(Map).Where(line => !line.StartsWith("| `", StringComparison.Ordinal));

        Assert.All(map.SelectMany(line => Name().Matches(line)), name => Assert.True(
            declared[name.Groups["type"].Value].Any(text => Regex.IsMatch(text, $@"\b{name.Groups["member"].Value}")),
            $"host/README.md names {name.Value}, which does not exist."));
    }

    [GeneratedRegex(@"\b(class|record|record struct|struct|enum|interface) (?<type>[A-Z]\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"`(?<type>[A-Z]\w+)(\.(?<member>\w+))?[`(]")]
    private static partial Regex Name();
}

using System.Text.RegularExpressions;

namespace Rota.Tests;

// host/README.md has a row for each layer of the program, from the lowest to the highest, with the layers that it uses.
public sealed partial class LayerTests
{
    private static readonly string Map = Path.Combine(Repository.Root, "host", "README.md");

    [Fact]
    public void TheProgramsLayersUseEachOtherAsTheMapSays()
    {
        var uses = FolderGraph.Of("host/App").Where(use => use.Key.From.Length > 0).ToDictionary();
        var mapped = Rows().SelectMany(row => row.Uses.Select(used => (row.Layer, used))).ToHashSet();

        Assert.Empty(uses.Where(use => !mapped.Contains(use.Key)).Select(use => $"{use.Key.From} -> {use.Key.To} is not in the map: {use.Value}"));
        Assert.Empty(mapped.Where(arrow => !uses.ContainsKey(arrow)).Select(arrow => $"{arrow.Layer} -> {arrow.used} is in the map only"));
    }

    [Fact]
    public void ALayerUsesOnlyLayersBelowIt()
    {
        var below = new HashSet<string>();
        foreach (var (layer, uses) in Rows())
        {
            Assert.Subset(below, uses.ToHashSet());
            below.Add(layer);
        }
    }

    [Fact]
    public void EveryFolderOfTheProgramIsALayerOfTheMap() => Assert.Equal(
        Sources.CodeFilesIn("host/App").Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, "host", "App"), file).Split('/', '\\'))
            .Where(parts => parts.Length > 1).Select(parts => parts[0]).Distinct().Order(StringComparer.Ordinal),
        Rows().Select(row => row.Layer).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("sdk")]
    [InlineData("host/Accounts")]
    [InlineData("host/Analysis")]
    [InlineData("host/Engine")]
    [InlineData("host/Terminal")]
    [InlineData("plugins/Basics")]
    [InlineData("plugins/Optimal")]
    [InlineData("plugins/Reports")]
    [InlineData("plugins/Statistics")]
    public void TheFoldersOfAProjectFormNoCycle(string project) => Assert.Empty(FolderGraph.Cycles(FolderGraph.Of(project).Keys));

    private static List<(string Layer, string[] Uses)> Rows() =>
    [
        .. Row().Matches(File.ReadAllText(Map)).Select(row => (
            row.Groups["layer"].Value,
            row.Groups["uses"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "–").ToArray())),
    ];

    [GeneratedRegex(@"^\| `(?<layer>\w+)` \| [^|\n]+ \| (?<uses>[\w –]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}

using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rota.Host.Editing;

namespace Rota.Tests.Documenting;

// Every script example in the documentation of the SDK and of words, on the pages, and in the templates.
internal static partial class Examples
{
    // The plugin template uses the plugin's own word; the tests of that template run it.
    private static readonly string[] Pages =
        ["README.md", "sdk/README.md", .. Below("strategies", "*.md"), .. Below("host/manual", "*.md"), .. Below("sdk/templates", "README.md").Where(page => !page.Contains("plugin", StringComparison.Ordinal))];

    private static readonly string[] Templates = [.. Below("sdk/templates", "*.csx")];

    // Members with an empty example on their 'rota words' page.
    public static IEnumerable<string> Empty =>
        Members.Where(member => member.Elements("example").Any(example => !example.Elements("code").Any())).Select(member => member.Attribute("name")!.Value);

    private static IEnumerable<XElement> Members => Directory.GetFiles(Program, "Rota.Sdk.xml")
        .Concat(Directory.GetFiles(Path.Combine(Program, "plugins"), "*.xml", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal).SelectMany(path => XDocument.Load(path).Descendants("member"));

    private static string Program => Path.Combine(Repository.Root, "host", "App", "bin", Repository.Configuration, "net10.0");

    public static IReadOnlyList<Example> All { get; } =
    [
        .. Members.SelectMany(OfDocumentation),
        .. Pages.SelectMany(OfPage),
        .. Templates.Select(path => new Example(path, WithoutLoads(File.ReadAllText(Path.Combine(Repository.Root, path)), path))),
        new("rota new strategy", NewScript.Of("mine")),
    ];

    private static IEnumerable<Example> OfDocumentation(XElement member)
    {
        var place = member.Attribute("name")!.Value;
        return member.Elements("example").Elements("code").Select(code => code.Value).Where(code => !code.Contains("await ", StringComparison.Ordinal))
            .Concat(member.Descendants("c").Select(code => code.Value).Where(IsScript))
            .Select(text => new Example(place, text));
    }

    private static IEnumerable<Example> OfPage(string page)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, page));
        var blocks = Block().Matches(text);
        // Project code is compiled by the tests of that page.
        var scripts = blocks.Where(block => block.Groups["language"].Value == "csharp").Select(block => block.Groups["text"].Value)
            .Where(code => !code.Contains("namespace ", StringComparison.Ordinal) && !code.Contains("#r \"nuget:", StringComparison.Ordinal));
        var spans = Block().Replace(text, "\n").Split('\n').SelectMany(line => Span().Matches(Own(line))).Select(span => span.Groups["text"].Value);
        return scripts.Concat(spans.Where(IsScript)).Select(code => new Example(page, code));
    }

    // The last column of a table: the others show another tool's words.
    private static string Own(string line)
    {
        if (!line.StartsWith('|')) return line;
        var cells = Cell().Split(line);
        return cells.Length > 2 ? cells[^2] : line;
    }

    // Starts with a word, a value of one, or a lookback, and uses it.
    private static bool IsScript(string text) => Beginning().Match(text) is { Success: true } start
        && (start.Groups["chain"].Success || start.Groups["lookback"].Success
            || (ExampleScript.IsWord(start.Groups["name"].Value) && start.Groups["rest"].Value.IndexOfAny(['(', '<', '>', '+', '*', '=']) >= 0)
            || (ExampleScript.IsValue(start.Groups["name"].Value) && start.Groups["rest"].Value.IndexOfAny(['.', '[', '<', '>', '+', '*']) >= 0));

    private static string WithoutLoads(string text, string path) => Load().Replace(text, load =>
        File.ReadAllText(Path.Combine(Repository.Root, Path.GetDirectoryName(path)!, load.Groups["file"].Value)));

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path)).Where(path => !path.Contains("bin", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex("^```(?<language>\\w*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex Span();

    [GeneratedRegex("(?<!\\\\)\\|")]
    private static partial Regex Cell();

    [GeneratedRegex("^#load \"(?<file>[^\"]+)\"$", RegexOptions.Multiline)]
    private static partial Regex Load();

    [GeneratedRegex("^(?:var \\w+ = |[(!-]|[0-9.]+ [*+-] )*(?:(?<lookback>[0-9]+(?:\\.[0-9]+)?\\.[A-Z])|(?<chain>\\.[A-Z]\\w*\\()|(?<name>[A-Za-z]\\w*))(?<rest>.*)", RegexOptions.Singleline)]
    private static partial Regex Beginning();
}

using System.Text.RegularExpressions;

namespace Rota.Tests.Documenting;

// A section of a page that has a script: its title, its words around the script, those before the page's first section, and the script.
public sealed partial record Recipe(string Title, string Words, string PageWords, string Script)
{
    // Lines that do something, as the scripts of strategies/ are counted.
    public int Lines => Script.Split('\n').Count(line => line.Trim() is { Length: > 0 } text && !text.StartsWith("//", StringComparison.Ordinal));

    public IReadOnlyList<string> Commands => [.. PageCommands.Of(Words)];

    public static IReadOnlyList<Recipe> Of(string page)
    {
        var sections = Heading().Split(page);
        return [.. sections.Skip(1).Select(section => OfSection(section, sections[0])).OfType<Recipe>()];
    }

    // Whether the section, or the page for all of its sections, quotes a part of it in backticks.
    public bool Mentions(string remark) =>
        PageCommands.Spans(PageWords + Words).Any(span => span.IndexOfAny([' ', ':']) > 0 && remark.Contains(span, StringComparison.Ordinal));

    public override string ToString() => Title;

    private static Recipe? OfSection(string section, string before) => Block().Match(section) is { Success: true } block
        ? new(section[..section.IndexOf('\n', StringComparison.Ordinal)], Block().Replace(section, ""), before, block.Groups["text"].Value)
        : null;

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```csharp\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}

using System.Text.RegularExpressions;
using Rota.Tests.Program;

namespace Rota.Tests.Documenting;

// The pages for people who know another tool: every figure in a row with a command is the one that the command prints on real prices.
[Trait("Category", "Slow")]
public sealed partial class ComingFromTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "strategies", "coming-from");

    private readonly Place _place = new();

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void TheIndexLinksEveryPage()
    {
        var index = File.ReadAllText(Path.Combine(Folder, "..", "COMING-FROM.md"));
        Assert.True(Pages.Count >= 5, $"{Pages.Count} pages were found.");
        Assert.All(Pages, page => Assert.Contains($"(coming-from/{page.Data})", index, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryCommandOnAPageOfTheStrategiesIsOneThatTheProgramUnderstands() => Assert.Equal([], Directory
        .EnumerateFiles(Path.Combine(Folder, ".."), "*.md", SearchOption.AllDirectories)
        .SelectMany(page => PageCommands.Of(File.ReadAllText(page))).SelectMany(PageCommands.Mistakes));

    [Fact]
    public void AScriptThatAPageLinksIsThatOfTheFile()
    {
        var linked = Pages.SelectMany(page => Linked().Matches(File.ReadAllText(Path.Combine(Folder, page.Data)))).ToList();

        Assert.True(linked.Count >= 3, $"{linked.Count} linked scripts were found.");
        Assert.All(linked, script => Assert.Equal(File.ReadAllText(Path.Combine(Folder, script.Groups["file"].Value)), script.Groups["text"].Value));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryFigureIsThatOfTheProgramOnRealPrices(string page)
    {
        Directory.CreateSymbolicLink(Path.Combine(_place.Folder, "prices"), SharedData.Folder("data/prices"));
        Directory.CreateSymbolicLink(Path.Combine(_place.Folder, "rates"), SharedData.Folder("data/rates"));
        var text = File.ReadAllText(Path.Combine(Folder, page));
        foreach (Match block in Block().Matches(text))
        {
            Assert.InRange(block.Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, 12);
            _place.Write(Script().Matches(text[..block.Index])[^1].Groups["name"].Value, block.Groups["text"].Value);
        }

        var rows = Table().Matches(text).SelectMany(Rows).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var run = _place.Rota(row.Command.Split(' '));
            Assert.True(run.Code == 0, run.Error);
            Assert.Equal(row.Figures, row.Figures.Select(figure => (figure.Label, Printed(run.Output, figure.Label))));
        });
    }

    public void Dispose() => _place.Dispose();

    // Of a script that keeps what it holds the first of two columns.
    private static string Printed(string output, string label) =>
        output.Split('\n').First(line => line.StartsWith(label + "  ", StringComparison.Ordinal))[label.Length..].Trim().Split("  ")[0];

    private static IEnumerable<(string Command, (string Label, string Text)[] Figures)> Rows(Match table)
    {
        var heads = Cells(table.Groups["head"].Value);
        return table.Groups["rows"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Cells)
            .Select(cells => (cells[0].Trim('`')["rota ".Length..], heads.Zip(cells).Skip(1).ToArray()));
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];

    [GeneratedRegex("^```csharp\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^Here, as \\[[^\\]]+\\]\\((?<file>[^)]+\\.csx)\\), saved as .*\n\n```csharp\n(?<text>[^`]*)^```$", RegexOptions.Multiline)]
    private static partial Regex Linked();

    [GeneratedRegex("saved as `(?<name>[^`]+\\.csx)`", RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex("^(?<head>\\| run.*)\n\\|[-:|]+\n(?<rows>(?:\\|.*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Table();
}

using System.Text;

namespace Rota.Tests.Program;

// strategies/README.md is generated from the scripts and their golden summaries. UPDATE_APPROVED=1 rewrites it.
public sealed class StrategiesReadmeTests
{
    private static readonly (string Folder, string Title)[] Sources =
    [
        ("quantopian", "S. Hanly's thread on Quantopian, 2017"),
        ("rotationinvest", "The presets of RotationInvest's manual"),
        ("quantstrat", "QuantStrat TradeR, I. Kipnis"),
        ("systematic-investor", "Systematic Investor, M. Kapler"),
        ("published", "Published elsewhere"),
    ];

    private static string File => Path.Combine(ShippedScripts.Folder, "README.md");

    [Fact]
    public void TheTableOfStrategiesMatchesTheScripts()
    {
        var made = Made();
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1") System.IO.File.WriteAllText(File, made);

        Assert.Equal(made, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void EveryFolderOfScriptsIsInTheTable() =>
        Assert.Equal(ShippedScripts.Names.Select(name => name.Split('/')[0]).Distinct().Order(), Sources.Select(source => source.Folder).Order());

    private static string Made()
    {
        var text = new StringBuilder("""
            # The strategies

            One rule per file; its first line cites the source. `rota run` printed these figures for real adjusted closes up to December 2025, with decisions
            and fills at the same close, 0.10 % each way, and idle cash at the three-month T-bill rate. Past results promise nothing. The full summaries are in
            `tests/App.Tests/Golden`. [COMING-FROM.md](COMING-FROM.md) translates the words of other tools, and the [cookbook](../host/manual/cookbook.md)
            has recipes for strategies of your own.

            """);
        foreach (var (folder, title) in Sources)
        {
            text.Append("\n## ").Append(title).Append($"\n\n[Source, readings and how to run them]({folder}/README.md)\n\n");
            text.Append("| Script | What it does | Decides | From | CAGR | Sharpe | Max drawdown |\n|-|-|-|-|-:|-:|-:|\n");
            var names = ShippedScripts.Names.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal));
            foreach (var name in names.OrderBy(Number)) text.Append(Row(name));
        }

        return text.ToString();
    }

    // v2 sorts before v10; a name without its own number keeps its place.
    private static int Number(string script)
    {
        var name = Path.GetFileNameWithoutExtension(script);
        var digits = name[0] is 'v' or 'p' ? string.Concat(name.Skip(1).TakeWhile(char.IsAsciiDigit)) : "";
        return digits.Length == 0 ? 0 : int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Row(string script)
    {
        var first = System.IO.File.ReadLines(ShippedScripts.PathOf(script)).First()["// ".Length..];
        var link = $"[{Path.GetFileNameWithoutExtension(script)}]({script})";
        var rule = first.Replace("|", "\\|", StringComparison.Ordinal);
        if (GoldenSummaryTests.WithoutPrices.Contains(script)) return $"| {link} | {rule} | | no prices for its funds | | | |\n";

        var golden = System.IO.File.ReadAllLines(GoldenSummaryTests.PathOf(script));
        // For a script with a hysteresis comparison, the first of two columns.
        string Of(string label) =>
            golden.First(line => line.StartsWith(label + "  ", StringComparison.Ordinal))[label.Length..].Trim().Split("  ")[0];
        return $"| {link} | {rule} | {Of("Schedule")} | {Of("Range")[..10]} | {Of("CAGR")} | {Of("Sharpe")} | {Of("Max drawdown")} |\n";
    }
}

namespace Rota.Tests.Program;

[Trait("Category", "Slow")]
public sealed class OutputTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("list")]
    [InlineData("words")]
    [InlineData("words Rotate")]
    [InlineData("words Rotat")]
    [InlineData("config list")]
    [InlineData("explain sharpe")]
    [InlineData("explain sharpe HALF --feed csv:prices")]
    [InlineData("check HALF nothing.csx")]
    [InlineData("run HALF --feed csv:prices")]
    [InlineData("run HALF --feed csv:prices --json")]
    [InlineData("run HALF --feed csv:nowhere")]
    public void APipeGetsNoEscapeSequences(string arguments)
    {
        var run = _place.Rota([.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text == "HALF" ? Place.Half : text)]);

        Assert.DoesNotContain((byte)0x1b, run.Bytes);
        Assert.DoesNotContain('\u001b', run.Error);
        Assert.DoesNotContain((byte)'\r', run.Bytes);
        Assert.True(run.Output.Length + run.Error.Length > 0);
    }

    [Theory]
    [InlineData("TZ", "Asia/Tokyo")]
    [InlineData("LANG", "tr_TR.UTF-8")]
    [InlineData("LC_ALL", "de_DE.UTF-8")]
    [InlineData("LC_ALL", "de_DE.ISO-8859-1")]
    public void TheMachinesSettingsChangeNoByte(string variable, string value)
    {
        var reports = new[] { "--report", "summary", "--report", "json", "--report", "orders.csv" };
        var here = _place.Backtest(Place.Half, reports);
        var words = _place.Rota("words");
        _place[variable] = value;

        Assert.Equal(0, here.Code);
        Assert.Equal(here.Bytes, _place.Backtest(Place.Half, reports).Bytes);
        Assert.Equal(words.Bytes, _place.Rota("words").Bytes);
    }

    [Fact]
    public void ReportsAreCompleteAndNamedAfterTheScript()
    {
        var run = _place.Backtest(Place.Half, "--report", "json", "--report", "equity.csv", "--report", "summary", "--out", "results");

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Output);
        var written = Directory.GetFiles(Path.Combine(_place.Folder, "results")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
        Assert.Equal(["half.equity.csv", "half.json", "half.summary.txt"], written);
        Assert.Equal(
            _place.Backtest(Place.Half, "--report", "equity.csv").Bytes,
            File.ReadAllBytes(Path.Combine(_place.Folder, "results", "half.equity.csv")));
    }

    // Rules Q28 and R41: the equity of one run is an asset of the next, next to others.
    [Rule("Q28", "R41")]
    [Fact]
    public void TheEquityOfARunCanBeAnAssetOfAnother()
    {
        _place.Write("prices/HALF.csv", _place.Backtest(Place.Half, "--report", "equity.csv").Output);
        var all = _place.Write("all.csx", "Hold((\"HALF\", 1.0)).Every(Never).Named(\"All\")\n");
        var best = _place.Write("best.csx", "Rotate(\"AAA\", \"HALF\").RankBy(Return(20.Days)).Hold(1).Every(MonthEnd)\n");

        var (made, held) = (Values(Place.Half), Values(all));

        Assert.Equal(Place.Days, held.Count);
        for (var i = 2; i < made.Count; i++) Assert.Equal(made[i] / made[1], held[i] / held[1], 1e-12);
        var targets = Decisions.Made(_place.Backtest(best, "--json"))
            .Select(decision => decision.Weights.Single(weight => weight.Value == 1).Key);
        Assert.Equal(["AAA", "HALF"], targets.Distinct().Order(StringComparer.Ordinal));

        List<double> Values(string script) =>
        [
            .. _place.Backtest(script, "--report", "equity.csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
                .Select(line => double.Parse(line.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture)),
        ];
    }

    [Fact]
    public void PlainOutputIsAsciiAndOtherwiseIdentical()
    {
        var script = _place.Write("named.csx", "Hold((\"AAA\", 1.0)).Every(Never).Named(\"Käse − 1 %\")\n");

        var plain = _place.Backtest(script, "--plain");

        Assert.All(plain.Bytes, letter => Assert.InRange(letter, (byte)'\n', (byte)'~'));
        Assert.StartsWith("K\\u00e4se - 1 %\n", plain.Output, StringComparison.Ordinal);
        Assert.StartsWith("Käse − 1 %\n", _place.Backtest(script).Output, StringComparison.Ordinal);
    }

    [Rule("Q37", "R42")]
    [Fact]
    public void ARunRecordsItsSettings()
    {
        var run = _place.Backtest(Place.Half, "--from", "2001-03", "--capital", "5000");
        Assert.Equal(2, run.Code);

        run = _place.Backtest(Place.Half, "--from", "2001-03-01", "--to", "2001-12-31", "--capital", "5000", "--param", "share=0.3");

        Assert.Equal(0, run.Code);
        foreach (var fact in new[] { "Half and half", "2001-03-01 to 2001-12-31", "csv:prices", "house", "10 bps", "5,000", "share", "0.3" })
            Assert.Contains(fact, run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();
}

namespace Rota.Tests.Program;

public sealed class WrongUseTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void AllMistakesOnTheCommandLineAreReportedAtOnce()
    {
        var run = _place.Rota(
            "run", Place.Half, "--feed", "csc:prices", "--from", "2002", "--to", "2001", "--capital", "much", "--cash-rate", "none.csv",
            "--profile", "hose", "--param", "share", "--report", "sumary");

        Refused(
            run, "--feed is csc:prices", "Available: alphavantage, csv, eodhd, fred, lean, simulated", "--from is 2002-01-01, after --to 2001-12-31", "--capital is 'much'",
            "--cash-rate is 'none.csv'", "--profile names an unknown profile 'hose'. Available: house, kda-parity, sit-parity", "--param share is not NAME=VALUE",
            "Unknown report 'sumary'", "Did you mean summary?");
    }

    [Fact]
    public void AnUnknownParameterGetsTheAvailableOnes() =>
        Refused(_place.Backtest(Place.Half, "--param", "shore=0.3"), "Unknown parameter 'shore'. Available: share. Did you mean share?");

    [Fact]
    public void AParameterOutOfRangeGetsTheRange() =>
        Refused(_place.Backtest(Place.Half, "--param", "share=1.5"), "half.csx(2,", "1.5, is not in 0 to 1");

    [Fact]
    public void AnInvalidDayGetsTheFormat() =>
        Refused(_place.Backtest(Place.Half, "--from", "2001-02-30"), "--from is '2001-02-30'", "2007-01-31");

    [Fact]
    public void AnUnknownOptionIsNamedWithTheHelp() => Refused(_place.Backtest(Place.Half, "--fromm", "2001"), "--fromm", "rota run --help");

    [Fact]
    public void AVerbBehindAVerbGetsTheIntendedCommand() =>
        Refused(_place.Rota("bundle", "verify", "mine.csx"), "Unrecognized command or argument 'mine.csx'.\nDid you mean 'rota verify mine.csx'?");

    [Fact]
    public void OptionsBeforeAVerbAreRefused() =>
        Refused(_place.Rota("--feed", "simulated", "list"), "Options go after the verb: rota list … --feed.", "rota list --help");

    [Fact]
    public void AnUnknownVerbGetsTheAvailableOnes() =>
        Refused(_place.Rota("rnu", Place.Half), "'rnu' is not a file, a folder or a verb. Verbs: run, watch", "Did you mean 'rota run'?");

    [Fact]
    public void TheScreensNeedATerminal() => Refused(_place.Rota("."), "The screens need a terminal", "'rota run'");

    [Theory]
    [InlineData("Date,Rate\n2001-01-02,5\n", "rates.csv(1): The header is 'Date,Rate'")]
    [InlineData("Date,DTB3\n2001-01-02,5\n2001-01-03,five\n", "rates.csv(3): 'five' is not a rate")]
    [InlineData("Date,DTB3\n2001-01-03,5\n2001-01-02,5\n", "rates.csv(3): 2001-01-02 is not later than")]
    [InlineData("Date,Yield\n2001-01-0\n", "rates.csv(2): '2001-01-0' is not a date and a value")]
    [InlineData("Date,TB3MS\n2001-01-15,5\n", "rates.csv(2): 2001-01-15 is not the first day of a month")]
    [InlineData("Date,DTB3\n2001-01-02,.\n", "rates.csv: The file has no rates.")]
    public void AnInvalidRateFileIsReportedWithItsLine(string text, string mistake)
    {
        _place.Write("rates.csv", text);

        Refused(_place.Backtest(Place.Half, "--cash-rate", "rates.csv"), mistake);
    }

    [Fact]
    public void AFolderThatCannotBeCreatedIsReported()
    {
        _place.Write("results", "a file");

        var run = _place.Backtest(Place.Half, "--out", "results");

        Refused(run, "results");
        Assert.Equal("a file", File.ReadAllText(Path.Combine(_place.Folder, "results")));
    }

    public void Dispose() => _place.Dispose();

    private static void Refused(Outcome run, params string[] texts)
    {
        foreach (var text in texts) Assert.Contains(text, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
    }
}

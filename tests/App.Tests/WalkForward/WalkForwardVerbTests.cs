using System.Globalization;
using System.Text.Json;
using Rota.Tests.Program;

namespace Rota.Tests.WalkForward;

// rota sweep --walk-forward as a whole program.
[Trait("Category", "Slow")]
public sealed class WalkForwardVerbTests : IDisposable
{
    private const string Rotation = "strategies/quantopian/v1-asset-class-rotation.csx";

    private readonly Place _place = new();

    [Theory]
    [InlineData("rolling")]
    [InlineData("anchored", "--anchored")]
    public void AWalkForwardOnRealPricesIsThatOfAnIndependentProgram(string name, params string[] options)
    {
        var golden = GoldenLuck.Of("walk_forward");

        var made = Walk([
            Path.Combine(Repository.Root, Rotation), "--over", "fast=5..50:5", "--over", "slow=60..240:20", "--feed", $"csv:{SharedData.Folder("data/prices")}",
            "--to", golden.GetProperty("to").GetString()!, "--walk-forward", "60m/12m", .. options]);

        GoldenLuck.AreEqual(golden.GetProperty(name), made, name);
    }

    // A trial that is always chosen gives the run that begins when the first test does.
    [Theory]
    [InlineData("Every(MonthEnd.Each(3))")]
    [InlineData("Every(Week.Offset(2)).WhenOff(0.03, 0.5)")]
    [InlineData("Every(MonthEnd).Leveraged(1.5, 0.01).FillAt(Fill.NextClose)", "--cash-rate", "3")]
    [InlineData("Every(Week).StopLoss(0.05).CheckedEvery(Day).ReenterAfter(10.Days)")]
    [InlineData("Every(Week)", "--profile", "quantopian-2017")]
    [InlineData("Every(MonthEnd)", "--profile", "kda-parity")]
    public void OnePointIsARunFromTheEndOfItsFirstLearning(string schedule, params string[] options)
    {
        var script = _place.Write("one.csx", $"""
            var days = Param("days", 60, 20..120);
            Rotate("SPY", "EFA", "IEF", "TLT").RankBy(Return(days.Days)).Hold(2).{schedule}.Named("One")
            """);
        string[] terms = ["--feed", "simulated", "--benchmark", "none", .. options];
        var made = Walk([script, "--over", "days=60", "--from", "2008", "--to", "2020-06-30", "--walk-forward", "5y/1y", .. terms]).GetProperty("trueRun");
        var run = _place.Rota(
            ["report", script, "--format", "equity.csv", "--out", "equity.csv", "--from", made.GetProperty("first").GetString()!, "--to", made.GetProperty("last").GetString()!, .. terms]);
        Assert.True(run.Code == 0, run.Error);

        var days = _place.Read("equity.csv").TrimEnd().Split('\n').Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(made.GetProperty("first").GetString(), days[0][0]);
        Assert.Equal(made.GetProperty("last").GetString(), days[^1][0]);
        // On the last day, the run alone decides once more.
        Assert.All(made.GetProperty("equityAtMonthEnds").EnumerateArray().SkipLast(1), month =>
        {
            var value = double.Parse(days.Single(day => day[0] == month[0].GetString())[1], CultureInfo.InvariantCulture);
            Assert.Equal(value, month[1].GetDouble(), value * 1e-12);
        });
    }

    [Fact]
    public void TheWordsBeginWithTheOneAccountAndCompareTheSameMonths()
    {
        var run = Sweep(
            Path.Combine(Repository.Root, Rotation), "--over", "fast=5..50:5", "--over", "slow=60..240:20", "--feed", $"csv:{SharedData.Folder("data/prices")}",
            "--to", "2025-12-01", "--walk-forward", "5y/1y", "--csv", "all.csv", "--html", "page.html");

        Assert.Contains(
            """

            Walk-forward 5y/1y      -1.8 % a year, 2013-12-02 to 2025-11-28, Sharpe -0.07, max drawdown -44.2 %
              choices               9 of 100 trials in 12 windows, by Sharpe
              joined months         -1.9 % a year, Sharpe -0.06, 144 months; efficiency -0.21 (9.0 % a year while learning)
              same months           Sharpe: as written 20:120 0.19, median trial 0.18, best in hindsight 50:120 0.41
              in words              the chosen parameters did worse than the script's own, and worse than the median trial

            learned              tested               chosen   Sharpe learned   tested    return   rank of 100
            2008-12 to 2013-11   2013-12 to 2014-11    40:80             1.57    -0.03    -1.1 %            43

            """, run.Output, StringComparison.Ordinal);
        Assert.StartsWith("2008-12,2013-11,2013-12,2014-11,no,40,80,1.565061", _place.Read("all.walk-forward.csv").Split('\n')[1], StringComparison.Ordinal);
        Assert.StartsWith("2013-12,0.0144519", _place.Read("all.walk-forward-months.csv").Split('\n')[1], StringComparison.Ordinal);
        Assert.StartsWith("2013-12-31,101872.38", _place.Read("all.walk-forward-account.csv").Split('\n')[1], StringComparison.Ordinal);
        Assert.Contains("<td>2013-12 to 2014-11</td><td>40:80</td><td>1.57</td>", _place.Read("page.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatCannotBeMadeIsSaidAndTheRestIsShown()
    {
        _place.Write("two.csx", """
            var days = Param("days", 60, 20..120);
            Portfolio((0.5, Rotate("SPY", "IEF").RankBy(Return(days.Days)).Hold(1).Every(MonthEnd)), (0.5, Hold(("TLT", 1)).Every(MonthEnd))).Every(YearEnd)
            """);
        string[] line = ["two.csx", "--over", "days=20..60:20", "--feed", "simulated", "--from", "2010", "--to", "2016"];

        Assert.Contains(
            "Walk-forward 3y/1y      Unnamed strategy is a portfolio, and each of its parts has an account of its own", Sweep([.. line, "--walk-forward", "3y/1y"]).Output,
            StringComparison.Ordinal);
        Assert.Contains("  joined months         ", Sweep([.. line, "--walk-forward", "3y/1y"]).Output, StringComparison.Ordinal);
        Assert.Contains("The tests overlap", Sweep([.. line, "--walk-forward", "3y/1y", "--step", "6m"]).Output, StringComparison.Ordinal);
        Assert.Contains("Walk-forward 9y/1y      Learning of 108 months leaves no month to test", Sweep([.. line, "--walk-forward", "9y/1y"]).Output, StringComparison.Ordinal);
        Assert.Contains(
            "Walk-forward 3y/1y      The walk-forward needs the monthly returns of the trials",
            Sweep([.. line, "--walk-forward", "3y/1y", "--keep", "none", "--new"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherStatisticChoosesFromTheCurvesOfTheWindows()
    {
        _place.Write("by.csx", """
            var days = Param("days", 60, 20..120);
            Rotate("SPY", "EFA", "IEF").RankBy(Return(days.Days)).Hold(1).Every(MonthEnd)
            """);
        string[] line = ["by.csx", "--over", "days=20..120:20", "--feed", "simulated", "--from", "2008", "--to", "2020", "--walk-forward", "5y/1y"];

        // The lowest volatility of all trials while learning is that of the chosen one; it is learned from the same months as a Sharpe ratio.
        var window = Walk([.. line, "--by", "volatility"]).GetProperty("windows")[0];
        var months = (window.GetProperty("trainFrom").GetString(), window.GetProperty("trainTo").GetString());
        var all = Enumerable.Range(1, 6).Select(step => VolatilityOf(step * 20, months)).ToList();

        Assert.Equal(all.Min(), window.GetProperty("inSampleVolatility").GetDouble(), 1e-9);
        Assert.Equal((all.IndexOf(all.Min()) + 1) * 20, window.GetProperty("days").GetInt32());
        Assert.StartsWith("--by trades: a walk-forward chooses by a statistic of a window.", _place.Rota(["sweep", .. line, "--by", "trades"]).Said, StringComparison.Ordinal);
    }

    // The script on disk does not matter: the folder has its text.
    [Theory]
    [InlineData("--by", "sharpe")]
    [InlineData("--by", "maxDrawdown", "--anchored")]
    public void GatheringAFolderGivesTheOutcomeOfItsSweepToTheByte(params string[] options)
    {
        _place.Write("by.csx", """
            var days = Param("days", 60, 20..120);
            var hold = Param("hold", 1, 1..2);
            Rotate("SPY", "EFA", "IEF").RankBy(Return(days.Days)).Hold(hold).Every(MonthEnd).Named("By")
            """);
        string[] analyses = ["--walk-forward", "5y/1y", "--against", "benchmark", .. options];
        var swept = Sweep([
            "by.csx", "--over", "days=20..120:20", "--param", "hold=2", "--feed", "simulated", "--from", "2008", "--to", "2020", "--fill", "next-close", "--benchmark", "SPY",
            .. analyses, "--json", "--csv", "swept.csv", "--html", "swept.html"]);
        _place.Write("by.csx", "not a script");

        var gathered = Sweep(["gather", "by.sweep", .. analyses, "--yes", "--json", "--csv", "gathered.csv", "--html", "gathered.html"]);

        Assert.Equal(swept.Output, gathered.Output);
        Assert.All(
            ["csv", "walk-forward.csv", "walk-forward-months.csv", "walk-forward-account.csv", "html"],
            ending => Assert.Equal(_place.Read($"swept.{ending}"), _place.Read($"gathered.{ending}")));
    }

    [Fact]
    public void GatheringRunsNoScriptWithoutConsentAndNoneOnOtherPrices()
    {
        using var place = Place.WithPrices();
        place.Write("own.csx", "var share = Param(\"share\", 0.5, 0.0, 1.0, step: 0.1);\nHold((\"AAA\", share), (\"BBB\", 1 - share)).Every(MonthEnd)");
        Assert.Equal(0, place.Rota("sweep", "own.csx", "--over", "share", "--feed", "csv:prices", "--benchmark", "none").Code);
        string[] walk = ["sweep", "gather", "own.sweep", "--walk-forward", "24m/3m"];

        var unasked = place.Rota(walk);
        place.Prices("AAA", day => 100 + day * 0.2);
        var other = place.Rota([.. walk, "--yes"]);

        Assert.Equal((2, 2), (unasked.Code, other.Code));
        Assert.Contains("Re-run with --yes.", unasked.Error, StringComparison.Ordinal);
        Assert.Contains("own.sweep holds another sweep: the prices differ. Sweep again with 'rota sweep', or leave out --walk-forward.", other.Error, StringComparison.Ordinal);
        Assert.Equal(0, place.Rota("sweep", "gather", "own.sweep").Code);
    }

    public void Dispose() => _place.Dispose();

    private double VolatilityOf(int days, (string? From, string? To) months)
    {
        var run = _place.Rota(
            "report", "by.csx", "--format", "equity.csv", "--out", "equity.csv", "--feed", "simulated", "--from", "2008", "--to", "2020", "--param", $"days={days}");
        Assert.True(run.Code == 0, run.Error);
        var ends = _place.Read("equity.csv").TrimEnd().Split('\n').Skip(1).GroupBy(line => line[..7])
            .Select(month => (month.Key, Value: double.Parse(month.Last().Split(',')[1], CultureInfo.InvariantCulture))).ToList();
        double[] returns = [.. ends.Zip(ends.Skip(1), (before, month) => (month.Key, Return: month.Value / before.Value - 1))
            .Where(month => string.CompareOrdinal(month.Key, months.From) >= 0 && string.CompareOrdinal(month.Key, months.To) <= 0).Select(month => month.Return)];
        return Math.Sqrt(12 * returns.Sum(month => Math.Pow(month - returns.Average(), 2)) / (returns.Length - 1));
    }

    private Outcome Sweep(params string[] line)
    {
        var run = _place.Rota(["sweep", .. line]);
        Assert.True(run.Code == 0, run.Error);
        return run;
    }

    private JsonElement Walk(params string[] line) =>
        GoldenLuck.Parsed(Sweep([.. line, "--json"]).Output).GetProperty("analysis").GetProperty("walkForward");
}

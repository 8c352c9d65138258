using System.Globalization;
using System.Text.Json;
using static Rota.Dsl;
using static Rota.Plugins.Basics.BasicsWords;

namespace Rota.Tests;

// Rules that look at the account, on real prices, computed in Python: see tests/Fixtures/Oracles.
public sealed class AccountRulesTests
{
    private const double Tolerance = 1e-9;

    private static readonly DateOnly LastDay = new(2024, 7, 10);

    private static readonly Dictionary<string, Strategy> Strategies = new()
    {
        ["stop_daily"] = Rotate("SPY", "EFA", "IEF", "GLD").RankBy(Return(126.Days)).Hold(2)
            .Every(MonthEnd).StopLoss(8.Percent).ReenterAfter(20.Days).CheckedEvery(Day),
        ["trailing_daily_next_close"] = Rotate("SPY", "QQQ", "TLT", "GLD").RankBy(Return(63.Days)).Hold(1)
            .Every(MonthEnd).TrailingStop(5.Percent).CheckedEvery(Day).FillAt(Fill.NextClose),
        ["switch_margin_weekly"] = Rotate("SPY", "IWM", "EFA", "IEF", "TLT").RankBy(Return(63.Days)).Hold(2).SwitchOnlyIf(by: 0.01)
            .Every(Week).StopLoss(8.Percent),
        ["volatility_target"] = Hold(("SPY", 0.6), ("IEF", 0.4)).Every(MonthEnd).TargetVolatility(0.06, 63.Days),
        ["caps_and_exits"] = Rotate("SPY", "EFA", "IEF", "GLD", "VNQ").RankBy(Return(126.Days)).Hold(3).HoldAtLeast(60.Days)
            .WeighBy(InverseVolatility(63.Days).CapAt(0.35).FloorAt(0.32))
            .Every(MonthEnd).ExitWhen(Close() < Sma(200.Days)).CheckedEvery(WeekEnd),
    };

    public static TheoryData<string> Names => [.. Strategies.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void DecisionsExitsAndEquityEqualThePythonComputation(string name)
    {
        var run = RealPrices.Run(Strategies[name], Small.Free, LastDay);
        using var oracle = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Fixtures", "Oracles", "account_rules.json")));
        var facts = oracle.RootElement.GetProperty("strategies").GetProperty(name);
        Asset[] assets = [.. facts.GetProperty("assets").EnumerateArray().Select(asset => new Asset(asset.GetString()!))];
        var rows = oracle.RootElement.GetProperty(name).EnumerateArray().ToArray();

        Assert.Equal(rows.Select(row => row[0].GetString()), run.Rebalances.Select(made => Text(made.Decided)));
        foreach (var (row, made) in rows.Zip(run.Rebalances))
        {
            foreach (var (asset, weight) in assets.Zip(row[2].EnumerateArray())) Assert.Equal(weight.GetDouble(), made.Target[asset], Tolerance);
            var equity = run.Equity.Values[run.Equity.Dates.IndexOf(made.Decided)] / run.Settings.Capital;
            Assert.Equal(1, equity / row[3].GetDouble(), Tolerance);
        }

        Assert.Equal(1, run.Equity.Values[^1] / run.Settings.Capital / facts.GetProperty("finalEquity").GetDouble(), Tolerance);
    }

    // The same rule written out by hand, as it is ported from an imperative program.
    [Fact]
    public void AHandWrittenRuleThatReadsItsHoldingsEqualsTheWords()
    {
        Asset[] assets = ["SPY", "IWM", "EFA", "IEF", "TLT"];
        var score = Return(63.Days);
        var port = Decide(assets, market =>
        {
            var scores = assets.ToDictionary(asset => asset, asset => score.Of(market[asset]));
            if (scores.Values.Any(double.IsNaN)) return null;
            var held = market.Holdings;
            var stopped = held.Where(one => one.Gain <= -0.08).Select(one => one.Asset).ToList();
            var ranked = assets.OrderByDescending(asset => scores[asset]).ToList();
            var picks = ranked.Where(asset => held[asset] is not null && !stopped.Contains(asset)).Take(2).ToList();
            var incumbents = picks.ToList();
            picks.AddRange(ranked.Except(picks).Take(2 - picks.Count).ToList());
            foreach (var worst in Enumerable.Reverse(incumbents))
            {
                var best = ranked.First(asset => !picks.Contains(asset));
                if (!(scores[best] > scores[worst] + 0.01)) break;
                picks[picks.IndexOf(worst)] = best;
            }

            return Weights.Of([.. picks.Where(asset => !stopped.Contains(asset)).Select(asset => (asset, 0.5))]);
        });
        var (words, byHand) = (RealPrices.Run(Strategies["switch_margin_weekly"], Small.Free, LastDay), RealPrices.Run(port.Every(Week), Small.Free, LastDay));

        Assert.Equal(words.Rebalances.Select(made => made.Decided), byHand.Rebalances.Select(made => made.Decided));
        Assert.Equal(1, words.Equity.Values[^1] / byHand.Equity.Values[^1], Tolerance);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

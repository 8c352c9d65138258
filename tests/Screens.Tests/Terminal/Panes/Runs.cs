using Rota.Host.Workers;

namespace Rota.Tests.Terminal.Panes;

// Generated runs that are the same on every machine.
internal static class Runs
{
    private static readonly string[] Assets = ["SPY", "IEF", "GLD", "VNQ", "DBC", "TLT"];

    private static readonly Parameter[] Parameters =
    [
        new("fast", 20, 20, 5, 60, 5, IsWhole: true), new("slow", 150, 120, 60, 250, 10, IsWhole: true),
        new("safe", 0.4, 0.4, 0, 1, 0.1, IsWhole: false),
    ];

    public static RunSnapshot Of(string name = "Asset class rotation", int days = 12 * 260, uint seed = 1, int holds = 2)
    {
        var equity = Curves.Walk(days, seed);
        var decisions = Decisions(equity.Dates.ToArray(), seed, holds);
        return new(
            name, "each month end", "csv:prices", "house", "T-bills", IsSimulated: false, Curve.Of(equity),
            Curve.Of(Curves.Walk(days, 7, drift: 0.00025, step: 0.02)), "60/40", decisions, Trades(decisions), Statistics(seed),
            [], [], Parameters, [], [])
        {
            Costs = "10 bps",
        };
    }

    public static RunSnapshot With(RunSnapshot run, params Decision[] decisions) => run with { Decisions = decisions };

    public static Decision Decided(DateOnly day, DateOnly? filled, params (string Asset, double Share)[] target) => new(
        day, filled, filled is null ? RebalanceKind.None : RebalanceKind.NewTarget, [.. target.Select(each => each.Asset)],
        [.. target.Select(each => each.Share)], filled is null ? 0 : 0.5, filled is null ? 0 : 12.34);

    // A step derived from the seed alone.
    private static StatisticValue[] Statistics(uint seed)
    {
        var by = (seed % 5 - 1.0) / 100;
        return
        [
            Up("cagr", Unit.Fraction, 0.0834 + by), Down("volatility", Unit.Fraction, 0.1123 + by / 2),
            Up("sharpe", Unit.Ratio, 0.74512 + 3 * by), Up("sortino", Unit.Ratio, 1.10342 + 5 * by),
            Up("maxDrawdown", Unit.Fraction, -0.1943 - 2 * by),
            Down("longestDrawdownDays", Unit.Days, 1043), Down("turnover", Unit.Fraction, 3.127 + by),
            new("beta", Unit.Ratio, 0.4123 + by), Up("alpha", Unit.Fraction, double.NaN),
            Down("ordersPerYear", Unit.Ratio, 14.2),
        ];

        static StatisticValue Up(string name, Unit unit, double value) => new(name, unit, value) { Better = Better.Higher, Benchmark = 0.8 * value };

        static StatisticValue Down(string name, Unit unit, double value) => new(name, unit, value) { Better = Better.Lower, Benchmark = unit == Unit.Days ? 1200 : double.NaN };
    }

    private static List<Decision> Decisions(DateOnly[] days, uint seed, int holds)
    {
        var decisions = new List<Decision>();
        (string, double)[] target = [];
        for (var i = 300; i < days.Length; i++)
        {
            if (i + 1 < days.Length && days[i].Month == days[i + 1].Month) continue;
            seed = seed * 1664525 + 1013904223;
            // A target stays for some months.
            if (target.Length == 0 || seed >> 30 == 0)
            {
                var first = (int)(seed >> 24) / 4 % Assets.Length;
                var share = (seed >> 16 & 3) == 0 ? 0.6 / holds : 1.0 / holds;
                target = [.. Enumerable.Range(0, holds).Select(at => (Assets[(first + at * 2) % Assets.Length], share))];
            }

            var filled = i + 1 < days.Length ? days[i + 1] : (DateOnly?)null;
            var kind = decisions.Count == 0 ? RebalanceKind.Funding : RebalanceKind.NewTarget;
            decisions.Add(Decided(days[i], filled, target) with { Kind = kind });
        }

        return decisions;
    }

    private static List<TradeRow> Trades(List<Decision> decisions) =>
    [
        .. decisions.Where(each => each.Filled is not null).SelectMany((decision, i) => decision.Assets.Select((asset, at) =>
            new TradeRow(decision.Filled!.Value, asset, at % 2 == 0 ? 120.5 + i : -80.25 - i, 90 + 7.125 * i, 1.5))),
    ];
}

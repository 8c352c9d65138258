using Rota.Host.Scripting;
using Rota.Host.Workers;

namespace Rota.Tests.Keeping;

// Handmade results with numbers that few text formats preserve.
internal static class Finishes
{
    // The first loses its last bit when written with 15 digits, the others are the extreme values.
    public static double[] Hard { get; } =
        [0.1 + 0.2, double.Epsilon, double.MaxValue, -double.MaxValue, -0.0, 1.0 / 3, 9007199254740993, -1.2345678901234567e-300];

    public static RunSnapshot Of(string strategy, params double[] values)
    {
        DateOnly[] dates = [.. Closes.Weekdays(values.Length)];
        return new(
            strategy, "month end", "csv:prices", "standard", "3-month T-bill", true,
            new(dates, values), new(dates[1..], [.. values.Skip(1).Select(value => value / 3)]), "60/40",
            [
                new(dates[0], dates[1], RebalanceKind.NewTarget, ["SPY", "=1+1"], [0.1 + 0.2, 1 / 3.0], 1, 1.5),
                new(dates[2], null, RebalanceKind.Drift, ["IEF"], [1], 2 / 3.0, 0),
            ],
            [new(dates[1], "SPY", 10.1, 99.99, 1.5), new(dates[1], "=1+1", -3, 7, 0)],
            [
                new("cagr", Unit.Fraction, 0.1 + 0.2) { Better = Better.Higher }, new("sharpe", Unit.Ratio, double.NaN),
                new("months", Unit.Count, double.PositiveInfinity),
            ],
            [new("drawdowns", "The deepest", "Closes only.", ["From", "Depth", "What"],
                [[Day(dates[0]), Number(-0.5), Words("-1, \"a\"\nb")], [Words("@x"), Number(double.NaN), default]])],
            ["A note."],
            [new("months", 6, 6, 1, 24, 1, true)],
            [new("a.csx", new TextPoint(1, 2), false, "CS0168", "unused", "var x;")],
            [new("summary", ".txt", [0, 1, 255])])
        {
            SimulatedUntil = dates[2],
            Cautions = ["SIMULATED DATA"],
            Capital = 100000,
        };
    }

    private static TableCell Day(DateOnly day) => new(null, Unit.Ratio, day, null);

    private static TableCell Number(double number) => new(number, Unit.Fraction, null, null);

    private static TableCell Words(string text) => new(null, Unit.Ratio, null, text);
}

using Rota.Host.Sweeping;
using Rota.Host.Tui;
using Rota.Tests.Sweeping;

namespace Rota.Tests.Terminal.Panes;

// Sweeps of two parameters with made numbers, as the screens get them.
internal static class Sweeps
{
    public static GridSpace Grid { get; } = new([new(Declared.Fast, [10, 15, 20, 25, 30]), new(Declared.Slow, [100, 110, 120, 130])]);

    // A hill with its top at 25:110, one trial without a number, and one that failed. Parts have four trials.
    public static SweptMap Of(int complete = 5, string by = "sharpe")
    {
        using var made = new MadeSweep();
        var all = made.Of(
            Grid, trial => trial == 5 ? double.NaN : 0.8 - Math.Abs(trial / 4 - 3) * 0.1 - Math.Abs(trial % 4 - 1) * 0.07, trial => trial == 18 ? "SPY has no price." : null);
        var results = new SweepResults(all.Folder, all.Plan) { Complete = Enumerable.Range(0, complete).ToHashSet() };
        results.Load(earlier: null);
        var found = SweepFindings.SoFar(results, results.Column(by));
        var map = HeatMap.Of(results, found.By, new(), found.Best, found.Plateau, out var missing);
        return new(found, map, missing, [.. new SweepText(found).Words()], complete * 4);
    }

    public static SweepState State(SweptMap shown, bool isOver = true, int row = 3, int column = 1) =>
        new("/strategies/gem.csx", [Declared.Fast, Declared.Slow], new(2024, 1, 2, 8, 0, 0)) { Shown = shown, IsOver = isOver, Row = row, Column = column };
}

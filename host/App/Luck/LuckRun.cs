using System.Globalization;
using Rota.Engine;
using Rota.Host.Runs;

namespace Rota.Host.Luck;

// Runs a strategy on every schedule of its grid, on the prices and settings of a run that it already had.
internal sealed class LuckRun(BacktestResult own, IReadOnlyList<IStatistic> statistics, Action<Action> guarded)
{
    private static readonly ParallelOptions OnAllCores = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    public LuckResult Of(LuckGrid grid, bool follows)
    {
        var outcomes = Run(grid.Cells, follows);
        if (Array.TrueForAll(outcomes, outcome => outcome.Run is null)) throw outcomes[0].Failure!;
        List<LuckRow> rows = [.. grid.Cells.Select((cell, i) => new LuckRow(cell) { Run = outcomes[i].Run, Error = Reason(outcomes[i].Failure) })];
        return Compared(grid, rows, WithOwn(rows, grid.Chosen, follows), follows);
    }

    private (BacktestResult? Run, Exception? Failure)[] Run(IReadOnlyList<LuckCell> cells, bool follows)
    {
        // Phases of the same day share their scores.
        var pasts = cells.Select(cell => follows ? cell.LookbackDay : 0).Distinct().ToDictionary(day => day, day =>
        {
            var panel = day == 0 ? own.Panel : own.Panel.WithMonthDay(day);
            return (panel, new SharedPast(panel, own.Settings.Conventions));
        });
        var outcomes = new (BacktestResult?, Exception?)[cells.Count];
        Parallel.For(0, cells.Count, OnAllCores, i => outcomes[i] = Run(cells[i], pasts[follows ? cells[i].LookbackDay : 0]));
        return outcomes;
    }

    private (BacktestResult? Run, Exception? Failure) Run(LuckCell cell, (PricePanel Panel, SharedPast Past) on)
    {
        try
        {
            BacktestResult? result = null;
            guarded(() => result = Simulator.Run(own.Strategy with { Schedule = cell.Schedule }, on.Panel, own.Settings, past: on.Past));
            return (result, null);
        }
        catch (Exception failed) when (failed is InputException or PluginException)
        {
            return (null, failed);
        }
    }

    // The place of the strategy as it is written. If its lookbacks would follow another day than that of its prices, it is a cell of its own.
    private int WithOwn(List<LuckRow> rows, int chosen, bool follows)
    {
        if (IsOwn(rows[chosen].Run)) return chosen;
        if (!follows || rows[chosen].Cell.LookbackDay == 0)
        {
            throw new InputException(new Mistake(
                $"{own.Strategy.Name} has another result each time it runs on {rows[chosen].Cell.Label}, so its days cannot be compared: it keeps a " +
                "variable between decisions. Compute it from the market at each decision."));
        }

        rows.Add(new(LuckCell.AsWritten(own.Strategy.Schedule)) { Run = own });
        return rows.Count - 1;
    }

    private bool IsOwn(BacktestResult? run) =>
        run is not null && run.Equity.Dates.SequenceEqual(own.Equity.Dates) && run.Equity.Values.SequenceEqual(own.Equity.Values);

    private LuckResult Compared(LuckGrid grid, List<LuckRow> rows, int chosen, bool follows)
    {
        var ran = Enumerable.Range(0, rows.Count).Where(i => rows[i].Run is not null).ToArray();
        var first = CommonCurves.FirstDay(ran.Select(i => rows[i].Run!));
        BacktestResult[] common = [.. ran.Select(i => CommonCurves.From(first, rows[i].Run!))];
        var figures = RunFigures.Of([.. ran.Select(i => rows[i].Run!), .. common, CommonCurves.Together(common)], statistics);
        for (var k = 0; k < ran.Length; k++)
        {
            var row = rows[ran[k]];
            rows[ran[k]] = row with
            {
                Own = figures[k],
                Common = figures[ran.Length + k],
                MonthOfQuarter = grid.IsQuarterly ? MonthOfQuarter(row.Run!) : null,
            };
        }

        if (rows.TrueForAll(row => double.IsNaN(row.Common.Cagr)))
        {
            throw new InputException(new Mistake(string.Create(CultureInfo.InvariantCulture,
                $"The {grid.Noun} of {own.Strategy.Name} share only {first:O} to {own.To:O}, which is too short for a yearly return. Run a longer range.")));
        }

        return new(own, grid, rows, chosen)
        {
            Follows = follows && rows.Exists(row => row.Cell.LookbackDay > 0),
            From = first,
            To = own.To,
            Summary = LuckSummary.Of(rows, chosen),
            Together = figures[^1],
            Common = common,
        };
    }

    // The month of the first decision's day; for an offset, the month whose end it follows.
    private static int MonthOfQuarter(BacktestResult run)
    {
        var row = run.Panel.Dates.BinarySearch(run.From) - run.Strategy.Schedule.OffsetDays + (run.Settings.Conventions.DecidesBeforeOpen ? 1 : 0);
        return (run.Panel.Dates[row].Month - 1) % 3 + 1;
    }

    private static string? Reason(Exception? failure) => failure switch
    {
        null => null,
        InputException wrong => wrong.Mistakes[0].What,
        _ => failure.Message,
    };
}

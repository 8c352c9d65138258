using Rota.Host.Runs;

namespace Rota.Host.Luck;

// The line about luck after the notes of a run.
internal static class LuckNote
{
    // Reports for machines have no remarks: 'rota luck --json' has the numbers.
    private static readonly string[] ForMachines = [".json", ".csv"];

    public static bool IsReadIn(IReadOnlyList<IReport> reports) => reports.Any(report => !ForMachines.Contains(report.Extension));

    public static BacktestResult On(BacktestResult result, PreparedRun run, IReadOnlyList<IStatistic> statistics, IProgress<string> progress) =>
        Of(result, run, statistics, progress) is { } line ? result with { Remarks = [.. result.Remarks, line] } : result;

    // Null where the settings turn the line off, or the strategy has no other days.
    public static string? Of(BacktestResult result, PreparedRun run, IReadOnlyList<IStatistic> statistics, IProgress<string> progress)
    {
        if (!run.Plan.ShowsLuck || LuckGrid.WhyNone(result.Strategy, result.Panel.Frequency) is not null) return null;
        try
        {
            var grid = LuckGrid.Of(result.Strategy, result.Panel, LuckDays.MonthDay);
            progress.Report($"Running {grid.Cells.Count} {grid.Noun}, for the line of luck");
            // The line has no other figure.
            IStatistic[] shown = [.. statistics.Where(statistic => statistic.Name == "cagr")];
            return LuckLine.Of(new LuckRun(result, shown, run.Built.Blame.Guarded).Of(grid, follows: true));
        }
        catch (InputException unknown)
        {
            return $"Start-day luck: not known. {unknown.Mistakes[0].What}";
        }
    }
}

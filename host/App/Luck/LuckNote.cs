using Rota.Host.Runs;

namespace Rota.Host.Luck;

// The line about luck among the notes of a run.
internal static class LuckNote
{
    // The same result where the settings turn the line off, or the strategy has no other days.
    public static BacktestResult On(BacktestResult result, PreparedRun run, IReadOnlyList<IStatistic> statistics, IProgress<string> progress) =>
        run.Plan.ShowsLuck && LuckGrid.WhyNone(result.Strategy, result.Panel.Frequency) is null
            ? result with { Notes = [.. result.Notes, Text(result, run, statistics, progress)] }
            : result;

    private static string Text(BacktestResult result, PreparedRun run, IReadOnlyList<IStatistic> statistics, IProgress<string> progress)
    {
        try
        {
            var grid = LuckGrid.Of(result.Strategy, result.Panel, LuckDays.MonthDay);
            progress.Report($"Running {grid.Cells.Count} {grid.Noun}, for the line of luck");
            return LuckLine.Of(new LuckRun(result, statistics, run.Built.Blame.Guarded).Of(grid, follows: true));
        }
        catch (InputException unknown)
        {
            return $"Start-day luck: not known. {unknown.Mistakes[0].What}";
        }
    }
}

using Rota.Terminal;

namespace Rota.Host.Charts;

// The chart printed above a run's summary.
internal static class RunChart
{
    private const int MostWidth = 160;
    private const int MostHeight = 20;

    public static string Of(BacktestResult run, TerminalProfile look, WindowSize window)
    {
        var width = Math.Min(window.Width, MostWidth);
        var height = Math.Clamp(window.Height / 2, ChartLayout.LeastHeight, MostHeight);
        return ChartLayout.Fits(width, height)
            ? AnsiText.Of(EquityChart.Of(run.Equity, run.Benchmark, ChartOptions.Of(run, look), width, height), look) + "\n"
            : ChartLayout.Needs(width, height) + "\n\n";
    }
}

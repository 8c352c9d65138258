namespace Rota.Plugins.Reports;

// Rule S17: how much each run trades, and how far it lets weights drift from its target; in numbers and as bars.
internal static class TradedSection
{
    private const double DaysPerYear = 365.25;

    public static void Write(Page page, Study study, string[] names)
    {
        double[] turnovers = [.. study.Runs.Select(TurnoverPerYear)];
        double[] deviations = [.. study.Runs.Select(GreatestDeviation)];
        Grid.Write(page, "Trading", ["Run", "Turnover per year", "Greatest deviation"], names.Select((name, at) =>
            new[] { name, Text.Value(turnovers[at], Unit.Fraction), Text.Value(deviations[at], Unit.Fraction) }), 1);
        Bars(page, names, "Turnover", "Per year, one way, without the first purchase.", turnovers);
        Bars(page, names, "Greatest deviation", "Of a weight from its target, after the orders of a day.", deviations);
    }

    // Without the unknown ones, which the table has.
    private static void Bars(Page page, string[] names, string title, string description, double[] numbers) =>
        BarFigure.Write(page, title, description,
            [.. names.Select((name, at) => (name, Percent: 100 * numbers[at])).Where(bar => double.IsFinite(bar.Percent))]);

    // NaN for less than a year.
    private static double TurnoverPerYear(BacktestResult run) => run.From.AddYears(1) <= run.To
        ? TradingTotals.Of(run).Turnover / ((run.To.DayNumber - run.From.DayNumber) / DaysPerYear)
        : double.NaN;

    // max |weight − target| over assets and days, after a day's orders, with targets from their fills on.
    private static double GreatestDeviation(BacktestResult run)
    {
        var held = Held.Of(run);
        var fills = run.Rebalances.Where(decision => decision.Filled is not null).ToArray();
        // The first value is the capital, before the first purchase has cost anything.
        var spent = run.Trades.Where(trade => trade.Date == run.From).Sum(trade => trade.Cost);
        var (greatest, next, target) = (0.0, 0, Weights.None);
        for (var row = 0; row < run.Equity.Dates.Length; row++)
        {
            for (; next < fills.Length && fills[next].Filled <= run.Equity.Dates[row]; next++) target = fills[next].Target;
            var equity = run.Equity.Values[row] - (row == 0 ? spent : 0);
            foreach (var (at, asset) in held.Assets.Index())
                greatest = Math.Max(greatest, Math.Abs(held.Values[at][row] / equity - target[asset]));
        }

        return greatest;
    }
}

namespace Rota.Plugins.Reports;

// What was held when, as shares of equity; what is left is cash.
internal static class AllocationSection
{
    public static void Write(Page page, BacktestResult run, Held held)
    {
        page.Element("h3", "Allocation");
        ChartFigure.Write(page, Of(run, held));
    }

    public static Chart Of(BacktestResult run, Held held)
    {
        var lines = held.Assets.Select((asset, at) => new Line(asset.Name, at, Shares(run, held.Values[at]))).ToList();
        var cash = new double[run.Equity.Values.Length];
        for (var row = 0; row < cash.Length; row++)
        {
            var invested = 0.0;
            foreach (var line in lines) invested += line.Values[row];
            // Rounding of weights that sum to 1; what is borrowed shows as more than 100 %.
            cash[row] = 100 - invested > 1e-7 ? 100 - invested : 0;
        }

        lines.RemoveAll(line => line.Values.All(share => share == 0));
        if (cash.Any(share => share > 0)) lines.Add(new("Cash", -1, cash));
        return new Chart("Allocation", "Shares of equity at the closes, after the day's trades, one on another.", Measure.Share,
            Days.Of(run.Equity), lines)
        {
            IsStack = true,
            HasDaysBefore = true,
            Spans = Days.Simulated(run),
        };
    }

    // The first value is the capital, before the first purchase has cost anything; what is held then is no more than that.
    private static double[] Shares(BacktestResult run, double[] values)
    {
        var shares = new double[values.Length];
        for (var row = 0; row < shares.Length; row++) shares[row] = values[row] / run.Equity.Values[row] * 100;
        return shares;
    }
}

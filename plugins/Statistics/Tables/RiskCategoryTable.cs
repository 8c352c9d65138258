namespace Rota.Plugins.Statistics;

// Rule A45: volatility over several horizons relative to a 60/40 portfolio of stocks and bonds.
internal static class RiskCategoryTable
{
    private static readonly int[] Horizons = [1, 3, 5, 10];

    public static Table Of(BacktestResult run)
    {
        var (name, reference) = SixtyForty.Of(run);
        var months = Periods.Months(run).Run;
        var volatilities = Horizons.Select(years => (Years: years, Own: Volatility(months, years), Other: Volatility(reference, years))).ToList();
        var mean = MeanRatio([.. volatilities.Select(each => Sample.Ratio(each.Own, each.Other))]);
        return new Table("Expected risk", ["horizon", "volatility", "sixtyForty", "ratio", "category"],
        [
            .. volatilities.Select(each => new[]
            {
                Cells.Years(each.Years), Cells.Share(each.Own), Cells.Share(each.Other), Cells.Plain(Sample.Ratio(each.Own, each.Other)), Cell.Blank,
            }),
            ["mean", Cell.Blank, Cell.Blank, Cells.Plain(mean), Category(mean)],
        ])
        {
            Note = $"Volatility of whole months relative to {name}; below 0.8 is conservative, above 1.2 aggressive. The " +
                   "mean covers the known horizons.",
        };
    }

    // NaN without a known ratio.
    internal static double MeanRatio(double[] ratios) => Sample.MeanOf(ratios, double.IsFinite);

    internal static string Category(double ratio) => ratio switch
    {
        < 0.8 => "conservative",
        <= 1.2 => "moderate",
        > 1.2 => "aggressive",
        _ => "not known",
    };

    // sd(r) · √12 of the last years; NaN for a shorter run.
    private static double Volatility(double[] months, int years) =>
        months.Length < 12 * years ? double.NaN : Ratios.Volatility(months.AsSpan(months.Length - 12 * years), 12);
}

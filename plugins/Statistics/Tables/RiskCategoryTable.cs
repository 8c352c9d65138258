using System.Globalization;

namespace Rota.Plugins.Statistics;

// Rule A45: volatility over several horizons relative to a 60/40 portfolio of stocks and bonds.
internal static class RiskCategoryTable
{
    private static readonly int[] Horizons = [1, 3, 5, 10];
    private static readonly string[] Stocks = ["SPY", "IVV", "VOO", "VTI", "VFINX", "VTSMX"];
    private static readonly string[] Bonds = ["IEF", "AGG", "BND", "VBMFX"];

    public static Table Of(BacktestResult run)
    {
        var (name, reference) = SixtyForty(run);
        var ratios = new List<double>();
        var rows = new List<Cell[]>();
        foreach (var years in Horizons)
        {
            var (own, other) = (Volatility(Periods.Months(run).Run, years), Volatility(reference, years));
            if (double.IsFinite(own / other)) ratios.Add(own / other);
            rows.Add([Years(years), Cells.Share(own), Cells.Share(other), Cells.Plain(Sample.Ratio(own, other)), Cell.Blank]);
        }

        var mean = Sample.Mean([.. ratios]);
        rows.Add(["mean", Cell.Blank, Cell.Blank, Cells.Plain(mean), Category(mean)]);
        return new Table("Expected risk", ["horizon", "volatility", "sixtyForty", "ratio", "category"], rows)
        {
            Note = $"Volatility of whole months relative to {name}; below 0.8 is conservative, above 1.2 aggressive. The " +
                   "mean covers the known horizons.",
        };
    }

    private static string Years(int years) =>
        years == 1 ? "1 year" : string.Create(CultureInfo.InvariantCulture, $"{years} years");

    private static Cell Category(double ratio) => ratio switch
    {
        < 0.8 => "conservative",
        <= 1.2 => "moderate",
        > 1.2 => "aggressive",
        _ => "not known",
    };

    // sd(r) · √12 of the last years; NaN for a shorter run.
    private static double Volatility(double[] months, int years) =>
        months.Length < 12 * years ? double.NaN : Ratios.Volatility(months[^(12 * years)..], 12);

    // The benchmark, if its name is that of a 60/40 portfolio; otherwise 60 % stocks and 40 % bonds of the panel, rebalanced each month.
    private static (string Name, double[] Months) SixtyForty(BacktestResult run)
    {
        if (run is { Benchmark: { } benchmark, BenchmarkName: { } called } && IsSixtyForty(called))
            return (called, [.. benchmark.WholeMonths().Select(month => month.Return)]);
        if (Array.Find(Stocks, IsPriced) is not { } stock || Array.Find(Bonds, IsPriced) is not { } bond)
            return ("60/40, which is unknown: the run has neither prices of such funds nor a benchmark with that name", []);
        return ($"60 % {stock} and 40 % {bond}, rebalanced each month",
            [.. Months(run, stock).Zip(Months(run, bond), (stocks, bonds) => 0.6 * stocks + 0.4 * bonds)]);

        bool IsPriced(string asset) => run.Panel.Assets.Contains(asset);
    }

    private static bool IsSixtyForty(string name) => name.Contains("60/40", StringComparison.Ordinal)
        || (name.Contains("60 %", StringComparison.Ordinal) && name.Contains("40 %", StringComparison.Ordinal));

    // An asset's returns over the run's whole months.
    private static double[] Months(BacktestResult run, Asset asset)
    {
        var closes = run.Panel.Closes(asset);
        var returns = new List<double>();
        var before = closes[run.Panel.Dates.BinarySearch(run.From)];
        foreach (var month in run.Equity.MonthlyReturns())
        {
            var close = closes[run.Panel.Dates.BinarySearch(month.End)];
            if (month.IsWhole) returns.Add(close / before - 1);
            before = close;
        }

        return [.. returns];
    }
}

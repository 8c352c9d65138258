namespace Rota.Host.DataQuality;

// The adjusted and unadjusted close diverge in a way that no distribution can cause: backwards, or by more than a quarter.
internal sealed class AdjustmentRule : IDataRule
{
    public const string Name = "adjustment";

    private const double LeastBack = 2e-4;
    private const double TimesNoise = 20;
    private const int Around = 125;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        if (series.Unadjusted.Length == 0) yield break;
        var known = found.Where(finding => finding.Rule is SplitRule.Name).Select(finding => finding.From!.Value)
            .Concat(WrongLevelRule.Turns(series, found)).ToHashSet();

        for (var row = 1; row <= series.Last; row++)
        {
            var share = 1 - Math.Exp(-series.Parting(row));
            if (known.Contains(series.Dates[row]) || (share > -LeastBack && share < Payment.Most)) continue;
            if (share < 0 && -share < TimesNoise * Noise(series, row)) continue;
            var what = share < 0
                ? $"The adjusted close falls by {FindingFormat.Yield(-share)} relative to the unadjusted one, as if shareholders had paid in"
                : $"The two closes imply a distribution of {FindingFormat.Percent(share, "0.0")} of the price";
            yield return Finding.On(
                series, series.Dates[row], series.Dates[row], share, SizeUnit.Share, Name, Severity.Serious,
                $"{what}: one of the two closes is wrong or adjusted for something else; reload both.");
        }
    }

    private static double Noise(CheckedSeries series, int row)
    {
        var (from, to) = (Math.Max(1, row - Around), Math.Min(series.Last, row + Around));
        return Robust.Median(Enumerable.Range(from, to - from + 1)
            .Where(each => each != row).Select(each => Math.Abs(series.Parting(each))));
    }
}

using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Prices;

namespace Rota.Host.DataQuality;

// Loads series and applies every rule to them.
internal static class DataCheck
{
    public const string NotLoaded = "not-loaded";

    private static readonly IDataRule[] OfDays =
    [
        new ShiftedDatesRule(), new LagRule(), new FilledDaysRule(), new GapRule(), new EarlyEndRule(), new CutOffRule(),
        new SpikeRule(), new WrongLevelRule(), new SplitRule(), new JumpRule(Severity.Serious), new FallRule(), new JumpRule(Severity.Note),
        new AdjustmentRule(), new StaleRule(), new RepeatedCloseRule(),
        new NoDistributionRule(), new MissingDistributionRule(), new ExtraDistributionRule(), new LargeDistributionRule(),
        new RefusedRule(),
    ];

    // For series with one price a week, month or quarter.
    private static readonly IDataRule[] OfPeriods =
    [
        new EarlyEndRule(), new CutOffRule(), new SpikeRule(), new WrongLevelRule(), new SplitRule(), new JumpRule(Severity.Serious),
        new JumpRule(Severity.Note), new AdjustmentRule(), new StaleRule(), new RepeatedCloseRule(), new NoDistributionRule(), new RefusedRule(),
    ];

    public static IReadOnlyList<Finding> Of(CheckedSeries series, CheckedData data)
    {
        var found = new List<Finding>(new FutureRule().Of(series, data, []));
        if (series.Dates.Length == 0) return found;
        foreach (var rule in series.IsCoarse ? OfPeriods : OfDays) found.AddRange(rule.Of(series, data, found).ToList());
        return found;
    }

    // Today is the last day that may have a price.
    public static IReadOnlyList<CheckedAsset> Run(
        IDataFeed feed, IReadOnlyList<Asset> assets, DateRange range, (IDataFeed Feed, string Name)? against, DateOnly today,
        CancellationToken cancel)
    {
        var wanted = assets.ToArray();
        var (series, errors) = SeriesLoader.LoadAll(feed, wanted, range, cancel);
        var other = against is { } second ? SeriesLoader.LoadAll(second.Feed, wanted, range, cancel) : default;
        var read = series.Select(each => each is null ? null : CheckedSeries.Of(each, today)).ToArray();
        var data = new CheckedData([.. read.OfType<CheckedSeries>()], range.To == DateOnly.MaxValue ? null : range.To < today ? range.To : today);
        var answers = new List<CheckedAsset>();
        var findings = read.AsParallel().AsOrdered().Select(each => each is null ? null : Of(each, data)).ToList();
        for (var at = 0; at < wanted.Length; at++)
        {
            var found = findings[at] is { } known ? [.. known] : new List<Finding> { Failed(wanted[at], errors[at]!, null) };
            string? compared = null;
            if (against is { } two && read[at] is { } first)
                compared = Compare(first, other.Series[at], other.Errors[at], two.Name, today, found);
            answers.Add(new(
                wanted[at], series[at]?.Dates[0], series[at]?.Dates[^1], series[at]?.Dates.Length ?? 0, series[at]?.Source, compared,
                [.. found.OrderBy(finding => finding.From ?? DateOnly.MinValue).ThenBy(finding => finding.Rule, StringComparer.Ordinal)]));
        }

        return answers;
    }

    private static string Compare(CheckedSeries one, PriceSeries? two, Exception? error, string name, DateOnly today, List<Finding> found)
    {
        if (two is null)
        {
            found.Add(Failed(one.Asset, error!, name));
            return $"not in {name}";
        }

        var other = CheckedSeries.Of(two, today);
        var different = Disagreement.Of(one, other, name).ToList();
        found.AddRange(different);
        var largest = different.Where(finding => finding.Unit == SizeUnit.Share).MaxBy(finding => finding.Weight);
        var days = Disagreement.Common(one, other).Count;
        return $"{Count.Of(days, "day")} compared with {name}, " +
            $"{Count.Of(different.Count(finding => finding.Rule == Disagreement.Prices), "return")} and " +
            $"{Count.Of(different.Count(finding => finding.Rule == Disagreement.Distributions), "distribution")} differ" +
            (largest is null ? "" : $", most on {FindingFormat.Day(largest.From!.Value)} by {FindingFormat.Percent(Math.Abs(largest.Size), "0.00")}");
    }

    private static Finding Failed(Asset asset, Exception error, string? other)
    {
        var reason = error switch
        {
            InputException wrong => string.Join(" ", wrong.Mistakes.Take(3)) + (wrong.Mistakes.Count > 3 ? " ..." : ""),
            PluginFault fault => fault.Message,
            _ => error.Message,
        };
        return new(
            asset, null, null, double.NaN, SizeUnit.Days, NotLoaded, Severity.Serious, other is null ? reason : $"{other}: {reason}");
    }
}

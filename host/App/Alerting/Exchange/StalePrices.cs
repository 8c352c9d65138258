using Rota.Host.Prices;
using Rota.Host.Runs;

namespace Rota.Host.Alerting;

// Assets without the close of the last session that is over.
internal sealed record StalePrices(DateOnly Session, IReadOnlyList<(Asset Asset, DateOnly Last)> Assets)
{
    // Null if all are there. The series were loaded for the run; a feed that the run shares does not load them again.
    public static StalePrices? Of(PreparedRun prepared, BacktestResult run, DateOnly session)
    {
        var series = SeriesLoader.Load(prepared.Feed, prepared.Built.Strategy.Needs, prepared.Plan.Range.To, prepared.Plan.Proxies, CancellationToken.None);
        (Asset Asset, DateOnly Last)[] old =
        [
            .. series.Where(one => one.RealFrom is not null && one.Asset.RateName is null && !HasEnded(run, one.Asset))
                .Select(one => (one, Last: LastDay(one, prepared.Plan.Range.To)))
                .Where(each => PriceAge.StandsUntil(each.Last, each.one.Frequency) < session).Select(each => (each.one.Asset, each.Last)),
        ];
        return old.Length == 0 ? null : new(session, old);
    }

    // An asset that may end has no price any more on the last row; its last close would be carried forward over a day or two.
    private static bool HasEnded(BacktestResult run, Asset asset) => double.IsNaN(run.Panel.Closes(asset)[^1]);

    private static DateOnly LastDay(PriceSeries series, DateOnly most)
    {
        var at = series.Dates.Length - 1;
        while (at > 0 && series.Dates[at] > most) at--;
        return series.Dates[at];
    }
}

using Rota.Accounts;
using Rota.Host.Prices;
using Rota.Host.Runs;

namespace Rota.Host.Accounting;

// The latest price of each fund of an account: of the feed, or of the broker's export if that is newer or the feed has none.
internal sealed class FundQuotes(AccountState state, BacktestResult run, PreparedRun prepared)
{
    // A fund seldom moves by a fifth between an export and the next close.
    private const decimal LargestMove = 0.2m;

    public IReadOnlyList<FundQuote> Of(IEnumerable<Asset> funds)
    {
        var mistakes = new List<Mistake>();
        List<FundQuote> quotes = [.. funds.Distinct().Select(fund => Of(fund, mistakes)).OfType<FundQuote>()];
        return mistakes.Count == 0 ? quotes : throw new InputException(mistakes);
    }

    private FundQuote? Of(Asset fund, List<Mistake> mistakes)
    {
        var exported = state.Holdings.Funds.FirstOrDefault(held => held.Fund == fund);
        if (exported is not null && AccountState.IsByValue(exported)) return new(fund, 1, state.Holdings.AsOf, "value alone, in the export");
        var (feed, refused) = OfFeed(fund);
        var export = exported is not null && AccountState.PriceOf(exported) is { } price ? new FundQuote(fund, price, state.Holdings.AsOf, "the export") : null;
        if (feed is not null && (export is null || !(export.Day > feed.Day)))
            return export is not null && Math.Abs(feed.Price / export.Price - 1) > LargestMove ? feed with { Doubted = export.Price } : feed;
        if (export is not null) return export;
        // Dollars and per cents can be ordered without a price.
        if (state.File.Account.Units.Kind != UnitKind.Shares) return new(fund, 1, null, "no price: counted in dollars");
        mistakes.Add(new Mistake($"{fund} has no price, and orders are counted in shares: {refused}", state.File.Path));
        return null;
    }

    // The close as it was traded, where the feed has it.
    private (FundQuote? Quote, string Refused) OfFeed(Asset fund)
    {
        if (run.Panel.Assets.Contains(fund)) return (Last(fund, run.Panel.Dates, run.Panel.Closes(fund), run.Panel.UnadjustedCloses(fund)), "");
        try
        {
            var series = SeriesLoader.Load(prepared.Feed, [fund], prepared.Plan.Range.To, prepared.Plan.Proxies, CancellationToken.None)[0];
            return (Last(fund, series.Dates, series.Closes, series.UnadjustedCloses), "");
        }
        catch (InputException unknown)
        {
            return (null, unknown.Mistakes[0].What);
        }
    }

    private static FundQuote Last(Asset fund, ReadOnlySpan<DateOnly> days, ReadOnlySpan<double> closes, ReadOnlySpan<double> unadjusted)
    {
        var last = closes.LastIndexOfAnyExcept(double.NaN);
        return new(fund, (decimal)(unadjusted.IsEmpty ? closes : unadjusted)[last], days[last], "the close");
    }
}

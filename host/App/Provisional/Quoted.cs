using Rota.Host.Runs;

namespace Rota.Host.Provisional;

// Quotes of one day for all assets of a run, which stand for its closes.
internal sealed record Quoted(IReadOnlyList<Quote> Quotes)
{
    public DateOnly Day => ProvisionalClose.DayOf(Quotes[0]);

    public DateTimeOffset Oldest => Quotes.Min(quote => quote.Time);

    // The same run with the quotes; it must reach to their day.
    public PreparedRun On(PreparedRun run) => run.Plan.Range.To < Day
        ? throw new InputException(new Mistake($"The run ends on {run.Plan.Range.To:O}, before the quotes of {Day:O}. Leave out --to."))
        : run with { Feed = new QuotedFeed(run.Feed, Quotes.ToDictionary(quote => quote.Asset)) };
}

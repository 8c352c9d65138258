namespace Rota.Plugins.Splice;

internal sealed class SpliceFeed : IDataFeed
{
    private readonly IReadOnlyList<IDataFeed> _feeds;

    private SpliceFeed(IReadOnlyList<IDataFeed> feeds) => _feeds = feeds;

    public static SpliceFeed Of(IReadOnlyList<IDataFeed> feeds) => feeds.Count > 1
        ? new(feeds)
        : throw new InputException(new Mistake("The feed splice needs two or more feeds: splice:FEED,FEED."));

    // Loads all days of every feed: the joint, and so every level, must not depend on the range.
    public async Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var answers = await Task.WhenAll(_feeds.Select(feed => Answer.Of(feed, asset, cancel))).ConfigureAwait(false);
        var wrong = answers.Where(answer => answer.IsWrong).SelectMany(answer => answer.Mistakes!.Mistakes).ToList();
        if (wrong.Count > 0) throw new InputException(wrong);

        var series = answers.Select(answer => answer.Series).OfType<PriceSeries>().ToList();
        if (series.Count == 0) throw InputException.NoPrices(asset, InNone(asset, answers));
        if (series.Find(each => each.DailyFrom is { } daily && daily != each.Dates[0]) is { } mixed) throw Mixed(mixed);
        var joined = series.Skip(1).Aggregate(series[0], (all, next) => new Joint(all, next).Series());
        return Cut.To(range, joined, $"splice:{joined.Source}");
    }

    // A new series could not represent it.
    private static InputException Mixed(PriceSeries series) => new(new Mistake(
        $"{series.Source} has monthly prices before daily ones, which the feed splice does not support. Leave it out; a proxy " +
        "may have monthly prices."));

    private static Mistake InNone(Asset asset, Answer[] answers)
    {
        var reasons = answers.Select((answer, place) => $"({place + 1}) {answer.Mistakes!.Message}");
        return new($"None of the {answers.Length} feeds has {asset}. {string.Join(' ', reasons)}");
    }
}

namespace Rota.Host.Running;

internal static class SeriesLoader
{
    // Enough to hide the wait for a disk or server, few enough for a server's patience.
    private const int AtOnce = 8;

    // All history up to the end of the range, because lookbacks reach before its start. The mistakes of all assets come together.
    public static IReadOnlyList<PriceSeries> Load(IDataFeed feed, IReadOnlyList<Asset> assets, DateOnly last)
    {
        var range = new DateRange(DateOnly.MinValue, last);
        var series = new PriceSeries[assets.Count];
        var mistakes = new IReadOnlyList<Mistake>[assets.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        try
        {
            Parallel.ForAsync(0, assets.Count, options, async (i, cancel) =>
            {
                try
                {
                    series[i] = await feed.LoadAsync(assets[i], range, cancel).ConfigureAwait(false);
                }
                catch (InputException wrong)
                {
                    mistakes[i] = wrong.Mistakes;
                }
            }).GetAwaiter().GetResult();
        }
        catch (AggregateException many)
        {
            throw many.InnerExceptions[0];
        }

        var all = mistakes.Where(each => each is not null).SelectMany(each => each).Distinct().ToList();
        return all.Count == 0 ? series : throw new InputException(all);
    }
}

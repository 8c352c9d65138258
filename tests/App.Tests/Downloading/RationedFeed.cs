namespace Rota.Tests.Downloading;

// Provides a limited number of series an hour, and refuses unknown assets.
internal sealed class RationedFeed(TimeProvider time, int hourly) : IDataFeed, ILimitedFeed
{
    private DateTimeOffset _hour;
    private int _asked;

    public int Asked { get; private set; }

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        if (asset.Name == "NOTHING") throw InputException.NoPrices(asset, new Mistake("Unknown asset 'NOTHING'."));
        var now = time.GetUtcNow();
        var hour = new DateTimeOffset(now.UtcDateTime.Date.AddHours(now.Hour), TimeSpan.Zero);
        if (hour != _hour) (_hour, _asked) = (hour, 0);
        if (++_asked > hourly) throw InputException.Limited(hour.AddHours(1), new Mistake("The hour is used up."));
        Asked++;
        return Task.FromResult(new PriceSeries(asset, [new(2024, 3, 13), new(2024, 3, 14)], [10, 11], null, "made", DateOnly.MinValue));
    }

    public Allowance? AllowanceFor(IReadOnlyList<Asset> assets) => new(assets.Count, hourly, hourly, new(2024, 3, 15, 23, 0, 0, TimeSpan.Zero));
}

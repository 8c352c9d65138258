namespace Rota.Testing;

/// <summary>
/// The contract of a feed: the same prices for the same question in any culture; the requested asset, and only requested days; a stop
/// when cancelled; <see cref="InputException.NoPrices"/> for an unknown asset.
/// </summary>
public static class FeedContract
{
    /// <summary>Verifies the contract of a feed.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="known">An asset that it has on at least three days.</param>
    /// <param name="unknown">An asset that it does not have.</param>
    /// <exception cref="ContractException">The contract is broken, or the known asset has fewer than three days, which prove
    /// too little.</exception>
    public static async Task VerifyAsync(IDataFeed feed, Asset known, Asset unknown)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(unknown);
        var all = await Load(feed, known, DateRange.All).ConfigureAwait(false);
        if (all.Dates.Length < 3)
            throw new ContractException($"{known} has {all.Dates.Length} days; give an asset with at least three.");
        var again = await Asked.WithDecimalComma(() => Load(feed, known, DateRange.All)).ConfigureAwait(false);
        if (Difference(all, again) is { } difference)
            throw new ContractException($"The feed answers differently when {known} is loaded again: {difference}.");

        var inner = new DateRange(all.Dates[1], all.Dates[^2]);
        var part = await Load(feed, known, inner).ConfigureAwait(false);
        foreach (var day in part.Dates)
        {
            if (!inner.Contains(day)) throw new ContractException($"The feed was asked for {known} in {inner} but returned {day:O}.");
        }

        await RequireStop(feed, known).ConfigureAwait(false);
        await RequireMistake(feed, unknown).ConfigureAwait(false);
    }

    private static async Task<PriceSeries> Load(IDataFeed feed, Asset asset, DateRange range)
    {
        PriceSeries series;
        try
        {
            series = await feed.LoadAsync(asset, range, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            throw new ContractException($"Loading {asset} in {range} throws {thrown.GetType().Name}: {thrown.Message}", thrown);
        }

        return series?.Asset == asset
            ? series
            : throw new ContractException($"The feed was asked for {asset} but returned {series?.Asset.Name ?? "nothing"}.");
    }

    private static async Task RequireStop(IDataFeed feed, Asset asset)
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync().ConfigureAwait(false);
        try
        {
            await feed.LoadAsync(asset, DateRange.All, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            throw new ContractException(
                $"A cancelled feed must throw OperationCanceledException; this one threw {thrown.GetType().Name}: {thrown.Message}", thrown);
        }

        throw new ContractException($"A cancelled feed must throw OperationCanceledException; this one loaded {asset}.");
    }

    private static async Task RequireMistake(IDataFeed feed, Asset asset)
    {
        try
        {
            await feed.LoadAsync(asset, DateRange.All, CancellationToken.None).ConfigureAwait(false);
        }
        catch (InputException mistake) when (mistake.WithoutPrices == asset && mistake.Message.Contains(asset.Name, StringComparison.Ordinal))
        {
            return;
        }
        catch (InputException mistake) when (mistake.WithoutPrices == asset)
        {
            throw new ContractException($"The message must name the unknown asset {asset}: {mistake.Message}", mistake);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            throw new ContractException(
                $"An unknown asset must be InputException.NoPrices; {asset} threw {thrown.GetType().Name}: {thrown.Message}", thrown);
        }

        throw new ContractException($"The feed has prices for {asset}, which should be unknown.");
    }

    private static string? Difference(PriceSeries first, PriceSeries again) =>
        !first.Dates.SequenceEqual(again.Dates) ? "other days"
        : !first.Closes.SequenceEqual(again.Closes) ? "other closes"
        : !first.Opens.SequenceEqual(again.Opens) ? "other opens"
        : !first.UnadjustedCloses.SequenceEqual(again.UnadjustedCloses) ? "other unadjusted closes"
        : first.Source != again.Source ? "another source"
        : first.RealFrom != again.RealFrom ? "another first real day"
        : null;
}

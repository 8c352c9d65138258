namespace Rota;

/// <summary>A feed that can show the raw answer of its provider. It implements this in addition to <see cref="IDataFeed"/>.</summary>
public interface IProbedFeed
{
    /// <summary>Requests one asset from the provider, bypassing the cache, and reports the answer, good or bad. The answer is not cached.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The request and the answer, without the user's key.</returns>
    Task<ProviderAnswer> ProbeAsync(Asset asset, CancellationToken cancel);
}

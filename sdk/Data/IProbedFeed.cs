namespace Rota;

/// <summary>A feed that can show what its provider really answers. It implements this beside <see cref="IDataFeed"/>.</summary>
public interface IProbedFeed
{
    /// <summary>Asks the provider for one asset, whatever is kept, and tells what came, good or bad. Nothing is kept of it.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>What was asked and answered, without the user's key.</returns>
    Task<ProviderAnswer> ProbeAsync(Asset asset, CancellationToken cancel);
}

namespace Rota;

/// <summary>Lists assets. A feed that can list its assets implements this in addition to <see cref="IDataFeed"/>.</summary>
public interface IAssetList
{
    /// <summary>Lists every asset for which the feed has prices now.</summary>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Each asset once, ordered by name; can be empty.</returns>
    /// <exception cref="InputException">The source cannot be read.</exception>
    Task<IReadOnlyList<Asset>> ListAsync(CancellationToken cancel);
}

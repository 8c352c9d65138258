namespace Rota;

/// <summary>Says which assets there are. A feed that can list its own implements this beside <see cref="IDataFeed"/>.</summary>
public interface IAssetList
{
    /// <summary>Names every asset that the feed has prices of, as it is now.</summary>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Each asset once, in the order of their names; empty when there is none.</returns>
    /// <exception cref="InputException">The source cannot be read.</exception>
    Task<IReadOnlyList<Asset>> ListAsync(CancellationToken cancel);
}

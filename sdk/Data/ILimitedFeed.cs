namespace Rota;

/// <summary>
/// A feed whose provider limits how much is asked of it. It implements this beside <see cref="IDataFeed"/>, so that the program can say how far
/// the limit reaches before it asks.
/// </summary>
public interface ILimitedFeed
{
    /// <summary>What the provider still grants, and what loading some assets takes of that. It asks nobody.</summary>
    /// <param name="assets">Whose prices are to be loaded.</param>
    /// <returns>Null where no limit is known, or nobody needs to be asked.</returns>
    Allowance? AllowanceFor(IReadOnlyList<Asset> assets);
}

namespace Rota;

/// <summary>
/// A feed whose provider limits requests. It implements this in addition to <see cref="IDataFeed"/>, so that Rota can report how far the
/// limit reaches before it sends a request.
/// </summary>
public interface ILimitedFeed
{
    /// <summary>The requests that the provider still allows and those that loading some assets needs. Sends no request.</summary>
    /// <param name="assets">The assets to load.</param>
    /// <returns>Null when no limit is known, or when no request is needed.</returns>
    Allowance? AllowanceFor(IReadOnlyList<Asset> assets);
}

using Rota.Host.Plugins;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// The prices that a data verb works on. An empty list of assets means all that the feed lists.
internal sealed record DataRequest(FeedChoice Choice, IDataFeed Feed, DateRange Range, IReadOnlyList<Asset> Named)
{
    public IReadOnlyList<Asset> Assets(CancellationToken cancel)
    {
        if (Named.Count > 0) return Named;
        try
        {
            var listed = ListedAssets.Of(Feed, cancel).GetAwaiter().GetResult();
            return listed.Count > 0 ? listed : throw new InputException(new Mistake("The feed has no assets."));
        }
        catch (InputException wrong)
        {
            throw new InputException([.. wrong.Mistakes.Select(mistake => mistake with { What = $"Feed {Choice}: {mistake.What}" })]);
        }
    }
}

using System.Collections.Concurrent;
using Rota.Host.Plugins;
using Rota.Host.Settings;

namespace Rota.Host.Prices;

// The source files of the loaded series, and the files with mistakes.
internal sealed class SourceLog
{
    private readonly ConcurrentDictionary<(FeedChoice, Asset), IReadOnlyList<string>> _files = new();

    // Full paths; null for a series that names none.
    public IReadOnlyList<string>? Of(FeedChoice feed, Asset asset) => _files.GetValueOrDefault((feed, asset));

    public IDataFeed Wrap(IDataFeed feed, FeedChoice choice) => new Noting(this, feed, choice);

    private sealed class Noting(SourceLog named, IDataFeed feed, FeedChoice choice) : IDataFeed, IAssetList
    {
        public async Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
        {
            try
            {
                var series = await feed.LoadAsync(asset, range, cancel).ConfigureAwait(false);
                Note(asset, SourceFiles.ThatDecide(series.Source, choice.Name));
                return series;
            }
            catch (InputException wrong)
            {
                Note(asset, [.. wrong.Mistakes.Select(mistake => mistake.File).Where(File.Exists).Select(path => Path.GetFullPath(path!)).Distinct()]);
                throw;
            }
        }

        public Task<IReadOnlyList<Asset>> ListAsync(CancellationToken cancel) => ListedAssets.Of(feed, cancel);

        private void Note(Asset asset, IReadOnlyList<string>? files)
        {
            if (files is { Count: > 0 }) named._files[(choice, asset)] = files;
        }
    }
}

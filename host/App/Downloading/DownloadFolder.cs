using Rota.Host.Foundation;

namespace Rota.Host.Downloading;

// A folder that the feed csv reads, with a file for each asset and the list of where each came from. A file is whole at every moment.
internal sealed class DownloadFolder(string folder)
{
    private readonly SourceList _sources = SourceList.Find(folder) ?? SourceList.Empty;

    public string Name => folder;

    public IReadOnlyDictionary<string, string> Feeds => _sources.Feeds;

    public bool Has(Asset asset, string feed) =>
        _sources.Feeds.TryGetValue(asset.Name, out var known) && known == feed && File.Exists(PathOf(asset));

    // A file that came from elsewhere is the user's own.
    public void RequireOurs(Asset asset)
    {
        if (asset.Name.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || asset.Name.Contains('\\', StringComparison.Ordinal))
            throw new InputException(new Mistake($"'{asset}' cannot be the name of a file."));
        if (File.Exists(PathOf(asset)) && !_sources.Feeds.ContainsKey(asset.Name))
        {
            throw new InputException(new Mistake(
                $"This file did not come from 'rota data get', and is not replaced. Choose another folder, or move it away.", PathOf(asset)));
        }
    }

    public void Put(PriceSeries series, string feed)
    {
        Directory.CreateDirectory(folder);
        // Killed between the two, a new file is listed and missing, and one of another feed is listed as it was: both are loaded again.
        var isNew = _sources.Feeds.TryAdd(series.Asset.Name, feed);
        if (isNew) _sources.Write(folder);
        WholeFile.Write(PathOf(series.Asset), PriceFileText.Of(series));
        if (isNew || _sources.Feeds[series.Asset.Name] == feed) return;
        _sources.Feeds[series.Asset.Name] = feed;
        _sources.Write(folder);
    }

    private string PathOf(Asset asset) => Path.Combine(folder, $"{asset.Name}.csv");
}

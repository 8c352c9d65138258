using Rota.Host.Foundation;

namespace Rota.Host.Downloading;

// A folder for the csv feed: a file for each asset, and the list of their sources. A file is complete at every moment.
internal sealed class DownloadFolder(string folder)
{
    private readonly SourceList _sources = SourceList.Find(folder) ?? SourceList.Empty;

    public string Name => folder;

    public IReadOnlyDictionary<string, string> Feeds => _sources.Feeds;

    public bool Has(Asset asset, string feed) =>
        _sources.Feeds.TryGetValue(asset.Name, out var known) && known == feed && File.Exists(PathOf(asset));

    // Never replace a file that the user put there.
    public void RequireOurs(Asset asset)
    {
        if (asset.Name.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || asset.Name.Contains('\\', StringComparison.Ordinal))
            throw new InputException(new Mistake($"The asset '{asset}' cannot be used as a file name."));
        if (File.Exists(PathOf(asset)) && !_sources.Feeds.ContainsKey(asset.Name))
        {
            throw new InputException(new Mistake(
                $"This file was not created by 'rota data get', so it is not replaced. Choose another folder, or move the file.", PathOf(asset)));
        }
    }

    public void Put(PriceSeries series, string feed)
    {
        Directory.CreateDirectory(folder);
        // If killed between the two, the list has a missing file or an outdated source; either way the next download loads it again.
        var isNew = _sources.Feeds.TryAdd(series.Asset.Name, feed);
        if (isNew) _sources.Write(folder);
        WholeFile.Write(PathOf(series.Asset), PriceFileText.Of(series));
        if (isNew || _sources.Feeds[series.Asset.Name] == feed) return;
        _sources.Feeds[series.Asset.Name] = feed;
        _sources.Write(folder);
    }

    private string PathOf(Asset asset) => Path.Combine(folder, $"{asset.Name}.csv");
}

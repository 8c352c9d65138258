using Rota.Plugins.Csv;

namespace Rota.Tests;

// A folder of CSV files, read by the feed.
internal sealed class CsvPlace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-csv-");

    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    public PriceSeries Load(Asset asset) => Loaded(new CsvFeed(CsvFolder.At(_folder.FullName)), asset);

    public PriceSeries LoadFrom(string file, Asset asset) => Loaded(new AssetsFeed(PathOf(file)), asset);

    // Of the file A.csv.
    public PriceSeries Read(string text)
    {
        Write("A.csv", text);
        return Load("A");
    }

    public IReadOnlyList<Mistake> Mistakes(string text) => Assert.Throws<InputException>(() => Read(text)).Mistakes;

    public void Dispose() => _folder.Delete(recursive: true);

    private static PriceSeries Loaded(IDataFeed feed, Asset asset) =>
        feed.LoadAsync(asset, DateRange.All, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
}

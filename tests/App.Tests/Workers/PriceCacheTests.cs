using System.Runtime.InteropServices;
using Rota.Host;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Settings;
using Rota.Host.Workers;
using Rota.Tests.Program;

namespace Rota.Tests.Workers;

public sealed class PriceCacheTests : IDisposable
{
    private static readonly DateTime Before = DateTime.UtcNow.AddHours(-3);
    private static readonly PluginCatalogue Plugins =
        new(PluginScan.Of([Path.Combine(Workshop.Home, "plugins")], BuildFacts.ApiLevel));

    private readonly Place _place = Place.WithPrices();

    public PriceCacheTests() => Age();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Prices => Path.Combine(_place.Folder, "prices");

    private string File1 => Path.Combine(Prices, "AAA.csv");

    private string Folder => Path.Combine(_place.Folder, "cache", "rota", "prices");

    [Theory]
    [InlineData("all columns")]
    [InlineData("closes")]
    [InlineData("months")]
    public async Task ASeriesComesBackBitForBit(string which)
    {
        var feed = new Counting((asset, range) => which switch
        {
            "months" => Months(asset),
            "closes" => new(asset, [new(2001, 1, 2), new(2001, 1, 3)], [2, 3], null, $"csv:{File1}", new(2001, 1, 3)),
            _ => Full(asset),
        });

        var first = await Load(feed);
        var again = await Load(feed);

        Assert.Equal(1, feed.Asked);
        Assert.NotSame(first, again);
        Assert.Equal(first.Dates, again.Dates);
        Assert.Equal(Bits(first.Closes), Bits(again.Closes));
        Assert.Equal(Bits(first.Opens), Bits(again.Opens));
        Assert.Equal(Bits(first.UnadjustedCloses), Bits(again.UnadjustedCloses));
        Assert.Equal(
            (first.Asset, first.Source, first.RealFrom, first.DailyFrom),
            (again.Asset, again.Source, again.RealFrom, again.DailyFrom));
        Assert.Equal(which == "months", again.DailyFrom is null);
        Assert.Equal(first.Notes, again.Notes);
    }

    // Such a series cannot be restored from its days, and its source names more than files.
    [Fact]
    public async Task AnExtendedSeriesIsNotStored()
    {
        var feed = new Counting((asset, range) => new PriceSeries(
            asset, [new(2001, 3, 30), new(2001, 4, 2)], [10, 11], null, $"csv:{File1}", DateOnly.MinValue).ExtendedBy(Months("M")));

        await Load(feed);
        var again = await Load(feed);

        Assert.Equal(2, feed.Asked);
        Assert.Equal(new DateOnly(2001, 3, 30), again.DailyFrom);
    }

    [Fact]
    public async Task OtherDaysAndFoldersHaveOtherEntries()
    {
        var feed = Csv();
        var all = await Load(feed);

        var few = await Load(feed, new DateRange(all.Dates[3], all.Dates[5]));
        var elsewhere = await Load(feed, location: Prices + "/");

        Assert.Equal(3, few.Dates.Length);
        Assert.Equal(3, feed.Asked);
        Assert.Equal(all.Dates.Length, elsewhere.Dates.Length);
    }

    [Theory]
    [InlineData("same length, another time")]
    [InlineData("same length and time, another file")]
    [InlineData("another length, same time")]
    public async Task AChangedFileIsReadAgain(string how)
    {
        var feed = Csv();
        Assert.Equal(100, (await Load(feed)).Closes[0]);
        Assert.Equal(100, (await Load(feed)).Closes[0]);
        Assert.Equal(1, feed.Asked);

        var close = how.StartsWith("same", StringComparison.Ordinal) ? ",777\n" : ",777.5\n";
        var text = File.ReadAllText(File1).Replace(",100\n", close, StringComparison.Ordinal);
        var other = how.EndsWith("file", StringComparison.Ordinal) ? File1 + ".new" : File1;
        File.WriteAllText(other, text);
        File.SetLastWriteTimeUtc(other, how.Contains("another time", StringComparison.Ordinal) ? Before.AddHours(1) : Before);
        File.Move(other, File1, overwrite: true);

        Assert.InRange((await Load(feed)).Closes[0], 777, 777.5);
        Assert.Equal(2, feed.Asked);
    }

    [Fact]
    public async Task ATruncatedDamagedOrForeignEntryIsReplaced()
    {
        var feed = Csv();
        await Load(feed);
        var entry = Assert.Single(Directory.GetFiles(Folder));
        var good = File.ReadAllBytes(entry);
        var flips = new[] { 0, 8, 12, 16, 20, 30, good.Length / 2, good.Length - 33, good.Length - 1 };
        var cuts = new[] { 0, 7, 51, 52, good.Length - 1 };
        var bad = flips.Select(at => Flipped(good, at)).Concat(cuts.Select(length => good[..length])).ToList();
        await Load(feed, asset: "BBB");
        bad.Add(File.ReadAllBytes(Directory.GetFiles(Folder).Single(file => file != entry)));

        foreach (var bytes in bad)
        {
            File.WriteAllBytes(entry, bytes);
            var before = feed.Asked;

            Assert.Equal(100, (await Load(feed)).Closes[0]);

            Assert.Equal(before + 1, feed.Asked);
            Assert.Equal(good, File.ReadAllBytes(entry));
        }
    }

    [Fact]
    public async Task TheLeastRecentlyUsedEntryGoesFirst()
    {
        var feed = Csv();
        await Load(feed);
        var size = new FileInfo(Assert.Single(Directory.GetFiles(Folder))).Length;
        // Room for three, plus the space left free for new ones.
        DiskPriceCache Small() => new(Folder, limit: size * 7 / 2);

        for (var copy = 1; copy <= 4; copy++)
        {
            foreach (var file in new DirectoryInfo(Folder).GetFiles()) file.LastWriteTimeUtc -= TimeSpan.FromHours(3);
            await Load(feed, cache: Small());
            await Load(feed, location: Prices + new string('/', copy), cache: Small());
        }

        Assert.Equal(5, feed.Asked);
        Assert.Equal(3, Directory.GetFiles(Folder).Length);
        await Load(feed, location: Prices + "///");
        Assert.Equal(5, feed.Asked);
        await Load(feed, location: Prices + "//");
        Assert.Equal(6, feed.Asked);
    }

    [Trait("Category", "Slow")]
    [Fact]
    public async Task ConcurrentReadersGetCompleteSeries()
    {
        var feed = Csv();

        var all = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(
            () => Load(feed, location: Prices + new string('/', i % 5), cache: new(Folder, limit: 30_000)), Cancel)));

        Assert.All(all, series => Assert.Equal(Place.Days, series.Closes.ToArray().Distinct().Count()));
        Assert.DoesNotContain(Directory.GetFiles(Folder), file => file.EndsWith(".unfinished", StringComparison.Ordinal));
    }

    // The stored prices differ from the file's, which shows which are used.
    [Fact]
    public async Task AnotherWorkerDoesNotReadTheFileAgain()
    {
        var first = await RunInAWorker();
        foreach (var entry in Directory.GetFiles(DiskPriceCache.DefaultFolder()!, "*.bin")) Replace(entry);

        var stored = await RunInAWorker();
        File.SetLastWriteTimeUtc(File1, Before.AddMinutes(1));
        File.SetLastWriteTimeUtc(Path.Combine(Prices, "BBB.csv"), Before.AddMinutes(1));
        var read = await RunInAWorker();

        Assert.NotEqual(first, stored);
        Assert.Equal(first, read);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2500)]
    public async Task AFileRewrittenWithTheSameLengthAndTimeIsReadAgain(int milliseconds)
    {
        // After two seconds the modification time shows a change; before that, the content does.
        await Task.Delay(milliseconds, Cancel);
        var feed = Csv();
        Assert.Equal(100, (await Load(feed)).Closes[0]);
        Assert.Equal(100, (await Load(feed)).Closes[0]);
        Assert.Equal(1, feed.Asked);

        var at = File.ReadAllText(File1).IndexOf(",100\n", StringComparison.Ordinal);
        using (var file = File.OpenWrite(File1))
        {
            file.Position = at;
            file.Write(",777\n"u8);
        }

        Age();

        Assert.Equal(777, (await Load(feed)).Closes[0]);
    }

    [Fact]
    public async Task APipeInTheCacheDoesNotBlock()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such pipes.");
        var feed = Csv();
        await Load(feed);
        var entry = Assert.Single(Directory.GetFiles(Folder));
        File.Delete(entry);
        using (var made = System.Diagnostics.Process.Start("mkfifo", entry)) await made.WaitForExitAsync(Cancel);

        var read = await Load(feed).WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        await Load(feed);

        Assert.Equal(100, read.Closes[0]);
        Assert.Equal(2, feed.Asked);
    }

    [Fact]
    public void ARunGivesTheSameWithAndWithoutStoredPrices()
    {
        var blocked = _place.Write("blocked", "a file where the folder should be");
        string[] run = ["run", Place.Half, "--feed", "csv:prices", "--json"];
        _place["XDG_CACHE_HOME"] = blocked;
        var without = _place.Rota(run);
        _place["XDG_CACHE_HOME"] = Path.Combine(_place.Folder, "cache");

        var (storing, stored) = (_place.Rota(run), _place.Rota(run));

        Assert.True(without.Code == 0, without.Error);
        Assert.Equal(2, Directory.GetFiles(Folder).Length);
        Assert.Equal(without.Bytes, storing.Bytes);
        Assert.Equal(without.Bytes, stored.Bytes);
    }

    [Fact]
    public async Task AReadOnlyCacheFolderOnlyCostsTime()
    {
        var feed = Csv();
        var blocked = new DiskPriceCache(Path.Combine(_place.Write("blocked", ""), "prices"));

        var (first, again) = (await Load(feed, cache: blocked), await Load(feed, cache: blocked));

        Assert.Equal(2, feed.Asked);
        Assert.Equal(Bits(first.Closes), Bits(again.Closes));
    }

    [Fact]
    public async Task TheSeriesOfAFeedWithoutFilesAreNotStored()
    {
        var choice = new FeedChoice("simulated", "");

        var feed = new DiskPriceCache(Folder).Wrap(Plugins.Feed("simulated", ""), choice, Plugins);
        await feed.LoadAsync("SPY", DateRange.All, Cancel);

        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void TheDefaultFolderIsTheUsersCacheFolder() =>
        Assert.EndsWith(Path.Combine("rota", "prices"), DiskPriceCache.DefaultFolder(), StringComparison.Ordinal);

    public void Dispose() => _place.Dispose();

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var flipped = bytes.ToArray();
        flipped[at] ^= 1;
        return flipped;
    }

    private static byte[] Bits(ReadOnlySpan<double> values) => MemoryMarshal.AsBytes(values).ToArray();

    private PriceSeries Full(Asset asset)
    {
        double[] opens = [BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_1234), 1.0 / 3, double.NaN];
        return new(
            asset, [new(2001, 1, 2), new(2001, 1, 3), new(2024, 2, 29)], [double.Epsilon, double.MaxValue, 0.1 + 0.2], opens,
            $"csv:{File1}", null, [1, 2, Math.PI])
        {
            Notes = ["the column 'Adjusted' is read as the adjusted close.", "ü"],
        };
    }

    private PriceSeries Months(Asset asset) =>
        new(asset, [new(2001, 1, 31), new(2001, 2, 28), new(2001, 3, 30)], [1, 2, 3], null, $"csv:{File1}", null);

    private Counting Csv()
    {
        var csv = Plugins.Feed("csv", Prices);
        return new((asset, range) => csv.LoadAsync(asset, range, Cancel).GetAwaiter().GetResult());
    }

    // With its own cache, as in another process.
    private Task<PriceSeries> Load(
        IDataFeed feed, DateRange? range = null, string asset = "AAA", string? location = null, DiskPriceCache? cache = null) =>
        (cache ?? new DiskPriceCache(Folder)).Wrap(feed, new("csv", location ?? Prices), Plugins)
            .LoadAsync(asset, range ?? DateRange.All, Cancel);

    // A new pool; returns its report.
    private async Task<byte[]> RunInAWorker()
    {
        await using var workshop = new Workshop();
        var job = workshop.Compile(Place.Half, $"csv:{Prices}") with { Reports = ["json"] };
        return Assert.Single(Assert.IsType<RunSnapshot>(await workshop.Pool.RunAsync(job, cancel: Cancel)).Reports).Content;
    }

    // A forged entry for the same file name, marks and key, with other closes.
    private void Replace(string entry)
    {
        CachedSeries kept;
        var key = Path.GetFileNameWithoutExtension(entry);
        using (var file = File.OpenHandle(entry)) kept = StoredPricesFormat.Read(file, "X", key);
        if (!kept.Series.Source.Contains(Prices, StringComparison.Ordinal)) return;
        var days = kept.Series.Dates.ToArray();
        var other = new PriceSeries("X", days, [.. days.Select((_, row) => 10.0 + row)], null, kept.Series.Source, DateOnly.MinValue);
        using var stream = File.Create(entry);
        StoredPricesFormat.Write(stream, kept with { Series = other }, key);
    }

    private void Age(params IEnumerable<string> files)
    {
        foreach (var file in Directory.GetFiles(Prices).Concat(files)) File.SetLastWriteTimeUtc(file, Before);
        Directory.SetLastWriteTimeUtc(Prices, Before);
        // A file changed at the very moment of loading is never stored.
        Thread.Sleep(30);
    }

    private sealed class Counting(Func<Asset, DateRange, PriceSeries> load) : IDataFeed
    {
        private int _asked;

        public int Asked => _asked;

        public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
        {
            Interlocked.Increment(ref _asked);
            return Task.FromResult(load(asset, range));
        }
    }
}

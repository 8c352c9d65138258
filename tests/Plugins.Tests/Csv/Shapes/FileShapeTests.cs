using System.Text;
using Rota.Plugins.Csv;

namespace Rota.Tests;

// A market written in any of the ways in which programs write prices is read back, or refused for its flaw.
public sealed class FileShapeTests : IDisposable
{
    private const int Count = 4000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-shapes-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void ASampleOfShapesReadsBack()
    {
        for (var seed = 0; seed < 150; seed++) Check(seed);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void EveryShapeReadsBackOrIsRefusedForItsReason()
    {
        for (var seed = 0; seed < Count; seed++) Check(seed);
    }

    // Otherwise a value that is never drawn would count as tested.
    [Fact]
    public void TheShapesHaveEveryValueOfEveryChoice()
    {
        var shapes = Enumerable.Range(0, Count).Select(FileShape.Of).ToHashSet();

        Assert.True(shapes.Count > 2000, $"Only {shapes.Count} differ.");
        Assert.Equal(Enum.GetValues<Frequency>(), shapes.Select(shape => shape.Frequency).Distinct().Order());
        Assert.Equal(Enum.GetValues<Layout>(), shapes.Select(shape => shape.Layout).Distinct().Order());
        Assert.Equal(Enum.GetValues<Opens>(), shapes.Select(shape => shape.Opens).Distinct().Order());
        Assert.Equal(Enum.GetValues<Mark>(), shapes.Select(shape => shape.Mark).Distinct().Order());
        Assert.Equal(Enum.GetValues<Flaw>(), shapes.Select(shape => shape.Flaw).Distinct().Order());
        Assert.Equal(FileShape.Dates.Order(), shapes.Select(shape => shape.Date).Distinct().Order());
        Assert.Equal(FileShape.AdjustedNames.Order(), shapes.Select(shape => shape.Adjusted).Distinct().Order());
        Assert.Equal(FileShape.Unknowns.Order(), shapes.Select(shape => shape.Unknown).Distinct().Order());
    }

    private void Check(int seed)
    {
        var shape = FileShape.Of(seed);
        var file = new ShapedFile(shape, seed);
        var path = Path.Combine(_folder.FullName, file.IsOneForAll ? "all.csv" : "A.csv");
        File.WriteAllBytes(path, file.Bytes);
        IDataFeed feed = file.IsOneForAll ? new AssetsFeed(path) : new CsvFeed(CsvFolder.At(_folder.FullName));
        try
        {
            if (file.Reason is { } reason) RequireRefusal(feed, reason, file.IsOfOneRow ? file.Line : null, path);
            else foreach (var asset in file.Assets) RequireSame(file, asset, Load(feed, asset), shape);
        }
        catch (Exception failed) when (failed is Xunit.Sdk.XunitException or InputException)
        {
            var text = (shape.Mark == Mark.Utf16 ? Encoding.Unicode : Encoding.UTF8).GetString(file.Bytes).ReplaceLineEndings("\n");
            Assert.Fail($"Seed {seed}, {shape}:\n{failed.Message}\n\n{string.Join('\n', text.Split('\n').Take(14))}");
        }
    }

    private static void RequireRefusal(IDataFeed feed, string reason, int? line, string path)
    {
        var mistakes = Assert.Throws<InputException>(() => Load(feed, "A")).Mistakes;
        var told = Assert.Single(mistakes, mistake => mistake.What.Contains(reason, StringComparison.Ordinal));
        Assert.Equal(path, told.File);
        if (line is not null) Assert.Equal(line, told.Line);
    }

    private static void RequireSame(ShapedFile file, string asset, PriceSeries series, FileShape shape)
    {
        var (dates, closes, opens, unadjusted) = file.Expected(asset);
        Assert.Equal(dates, series.Dates.ToArray());
        Assert.Equal(closes, series.Closes.ToArray());
        Assert.Equal(opens, series.Opens.ToArray());
        Assert.Equal(unadjusted, series.UnadjustedCloses.ToArray());
        Assert.Equal(shape.Frequency, series.Frequency);
        Assert.Equal(file.Notes(asset), series.Notes);
    }

    private static PriceSeries Load(IDataFeed feed, Asset asset) =>
        feed.LoadAsync(asset, DateRange.All, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
}

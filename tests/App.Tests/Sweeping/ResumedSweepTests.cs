using System.Globalization;
using Rota.Tests.Program;

namespace Rota.Tests.Sweeping;

// A sweep that is killed or interrupted keeps its whole parts, and a second run completes it.
[Trait("Category", "Slow")]
public sealed class ResumedSweepTests : IDisposable
{
    private const int Kills = 20;

    private static readonly string[] Line =
    [
        "sweep", "many.csx", "--over", "share=0..1:0.02", "--over", "days=1..500", "--feed", "csv:prices", "--benchmark", "none", "--part-size", "300", "--keep",
        "returns",
    ];

    private readonly Place _place = Place.WithPrices();

    public ResumedSweepTests() => _place.Write("many.csx", """
        // Many points, nobody (2001).
        var share = Param("share", 0.5, 0.0, 1.0, step: 0.01);
        var days = Param("days", 5, 1..500);
        Rotate("AAA", "BBB").RankBy(Return(days.Days)).WeighBy(ByRank(share)).Hold(1).Every(MonthEnd).Named("Many")
        """);

    [Fact]
    public async Task ASweepThatIsKilledAtAnyMomentEndsWithTheSameBytes()
    {
        Assert.Equal(0, _place.Rota([.. Line, "--out", "whole.sweep"]).Code);
        var whole = Files("whole.sweep");
        var random = new Random(1);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var sweep = _place.Begin([.. Line, "--out", "killed.sweep"]);
            await Task.Delay(random.Next(300, 2_500), TestContext.Current.CancellationToken);
            // By its id, like a power cut: no handler runs.
            sweep.Kill();
            await sweep.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, _place.Rota([.. Line, "--out", "killed.sweep"]).Code);

        Assert.Equal(0, _place.Rota("sweep", "gather", "killed.sweep").Code);
        Assert.Equal(whole, Files("killed.sweep"));
    }

    [Fact]
    public void OnlyMissingPartsAreRunAgain()
    {
        Assert.Equal(0, _place.Rota(Line).Code);
        var (before, parts) = (Files("many.sweep"), Path.Combine(_place.Folder, "many.sweep", "parts"));
        var first = File.GetLastWriteTimeUtc(Path.Combine(parts, "part-000000.parquet"));
        File.Delete(Path.Combine(parts, "part-000001.parquet"));
        File.WriteAllText(Path.Combine(parts, ".part-000001.tmp"), "half");

        Assert.Equal(0, _place.Rota(Line).Code);

        Assert.Equal(first, File.GetLastWriteTimeUtc(Path.Combine(parts, "part-000000.parquet")));
        File.Delete(Path.Combine(parts, ".part-000001.tmp"));
        Assert.Equal(before, Files("many.sweep"));
    }

    [Fact]
    public async Task AnInterruptedSweepSaysHowToResume()
    {
        using var sweep = new LiveProgram(_place.Begin(Line));
        while (!File.Exists(Path.Combine(_place.Folder, "many.sweep", "parts", "part-000000.parquet")))
            await Task.Delay(20, TestContext.Current.CancellationToken);

        Assert.Equal(1, await sweep.InterruptAsync());

        await sweep.UntilAsync("trials; run the same command again to resume.");
        Assert.Equal(0, _place.Rota(Line).Code);
        Assert.Equal(85, Directory.GetFiles(Path.Combine(_place.Folder, "many.sweep", "parts")).Length);
    }

    public void Dispose() => _place.Dispose();

    private SortedDictionary<string, string> Files(string folder)
    {
        var root = Path.Combine(_place.Folder, folder);
        return new(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(root, file), file => string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(File.ReadAllBytes(file))}")),
            StringComparer.Ordinal);
    }
}

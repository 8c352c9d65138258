using System.Text;
using Rota.Host.Settings;
using Rota.Host.Workers;
using Rota.Tests.Program;

namespace Rota.Tests.Workers;

// A worker's answer equals the output of the program that runs the script itself.
[Trait("Category", "Slow")]
[Collection(nameof(RunsShippedScripts))]
public sealed class SameBytesTests(WarmPool warm) : IClassFixture<WarmPool>, IDisposable
{
    private readonly Place _place = Place.WithPrices();

    public static TheoryData<string> All => [.. ShippedScripts.Names];

    [Theory]
    [MemberData(nameof(All))]
    public async Task AShippedStrategyGivesTheSameReport(string script)
    {
        var path = ShippedScripts.PathOf(script);
        var alone = _place.Rota("run", path, "--json");

        var answer = await Run(warm.Workshop.Compile(path) with { Reports = ["json"] });

        var report = Assert.Single(Assert.IsType<RunSnapshot>(answer).Reports);
        Assert.Equal(0, alone.Code);
        Assert.Equal(alone.Output, Encoding.UTF8.GetString(report.Content));
        Assert.Equal(alone.Bytes, report.Content);
    }

    [Fact]
    public async Task SettingsAndABenchmarkScriptReachTheWorker()
    {
        var (prices, other) = (Path.Combine(_place.Folder, "prices"), _place.Write("other.csx", "Hold((\"AAA\", 1.0)).Every(Week).Named(\"Other\")"));
        var alone = _place.Rota(
            "run", Place.Half, "--feed", $"csv:{prices}", "--from", "2001-02-05", "--capital", "2500.5", "--profile", "sit-parity", "--cost-bps", "7",
            "--benchmark", other, "--param", "share=0.3", "--json");

        var job = warm.Workshop.Compile(
            Place.Half, $"csv:{prices}", (SettingKeys.From, "2001-02-05"), (SettingKeys.Capital, "2500.5"), (SettingKeys.Profile, "sit-parity"),
            (SettingKeys.CostBps, "7"), (SettingKeys.Benchmark, other)) with
        { Parameters = new Dictionary<string, ParameterValue> { ["share"] = 0.3 }, Reports = ["json"] };
        var finished = Assert.IsType<RunSnapshot>(await Run(job));

        Assert.True(alone.Code == 0, alone.Error);
        Assert.Equal(alone.Bytes, finished.Reports[0].Content);
        Assert.Equal("Other", finished.BenchmarkName);
        Assert.Equal(0.3, Assert.Single(finished.Parameters).Value);
    }

    // One of each kind of allocation.
    [Theory]
    [InlineData("published/sixty-forty.csx")]
    [InlineData("published/gem.csx")]
    [InlineData("published/core-satellite.csx")]
    [InlineData("quantstrat/kda.csx")]
    [InlineData("quantopian/v15-half-account.csx")]
    [InlineData("systematic-investor/band-half-way.csx")]
    public async Task AShippedStrategyGivesTheSameSignals(string script)
    {
        var (path, on) = (ShippedScripts.PathOf(script), new DateOnly(2020, 3, 17));
        var (now, why) = (_place.Rota("now", path), _place.Rota("why", path, "--on", "2020-03-17"));

        var finished = Assert.IsType<RunSnapshot>(await Run(warm.Workshop.Compile(path) with { WantsNow = true, Why = on }));

        Assert.Equal((0, 0), (now.Code, why.Code));
        Assert.Equal(now.Output, finished.Now);
        Assert.Equal(why.Output, finished.Why);
    }

    public void Dispose() => _place.Dispose();

    private Task<Answer> Run(Job job) => warm.Workshop.Pool.RunAsync(job, cancel: TestContext.Current.CancellationToken);
}

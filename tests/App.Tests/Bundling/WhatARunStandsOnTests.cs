using System.Text;
using Rota.Host.Bundles;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Settings;
using Rota.Tests.Workers;
using Place = Rota.Tests.Program.Place;

namespace Rota.Tests.Bundling;

// A bundle contains all inputs of a run: the originals may be deleted.
[Trait("Category", "Slow")]
public sealed class WhatARunStandsOnTests : IDisposable
{
    private readonly Place _here = new();
    private readonly Place _there = new();

    // A chain of feeds, scripts that load others from folders above, beside and below, a benchmark that does so too, files of rates and proxies,
    // and a non-default value for every assumption.
    [Fact]
    public void ABundleContainsScriptsFilesFeedsAndAssumptions()
    {
        Prices("AAA", day => 100 + day * 0.1);
        Prices("BBB", day => 50 + day % 7);
        Prices("NEW", day => 50 + day % 3, from: 100);
        _here.Write("lib/share.csx", "#load \"deep/half.csx\"\nconst double Share = Half / 2;\n");
        _here.Write("lib/deep/half.csx", "const double Half = 0.5;\n");
        _here.Write("mine/parts/hedge.csx", "#load \"../../lib/deep/half.csx\"\nconst string Hedge = \"BBB\";\n");
        _here.Write("mine/main.csx", """
            #load "../lib/share.csx"
            #load "parts/hedge.csx"
            Hold(("NEW", Share), (Hedge, 1 - Share)).Every(MonthEnd).Named("Loads")

            """);
        _here.Write("others/than.csx", "#load \"../lib/share.csx\"\nHold((\"AAA\", Share), (\"BBB\", 1 - Share)).Every(MonthEnd).Named(\"Than\")\n");
        _here.Write("rates/rate.csv", "Date,DTB3\n2000-12-01,3.5\n2002-01-01,1.5\n");
        _here.Write("proxies.csv", "Asset,Proxy,ExpenseRatio\nNEW,AAA,0.12\n");
        string[] said =
        [
            "mine/main.csx", "--feed", "splice:csv:early,csv:late", "--benchmark", "others/than.csx", "--cash-rate", "rates/rate.csv", "--proxies",
            "proxies.csv", "--capital", "5000", "--cost-bps", "25", "--fill", "next-close", "--dividend-lag", "3", "--from", "2001-03-01",
        ];
        var run = _here.Rota(["run", .. said, "--json"]);
        Assert.True(run.Code == 0, run.Error);

        var made = _here.Rota(["bundle", .. said, "-o", "all.rota"]);

        Assert.True(made.Code == 0, made.Error);
        Assert.Equal(
            ["mine/main.csx", "lib/share.csx", "lib/deep/half.csx", "mine/parts/hedge.csx", "others/than.csx"],
            Read("all.rota").Scripts().Select(script => script.Name["script/".Length..]));
        Assert.Equal(run.Output, Result("all.rota"));
        VerifiedElsewhere("all.rota");
    }

    [Trait("Category", "Slow")]
    [Theory]
    [InlineData("average-weight")]
    [InlineData("AAA")]
    public void ABundleContainsABenchmarkOfItsOwnAssets(string benchmark)
    {
        Prices("AAA", day => 100 + day * 0.1);
        Prices("BBB", day => 50 + day % 7);
        string[] said = [Place.Half, "--feed", "csv:early", "--benchmark", benchmark];

        Assert.Equal(0, _here.Rota(["bundle", .. said, "-o", "half.rota"]).Code);

        Assert.Equal(_here.Rota(["run", .. said, "--json"]).Output, Result("half.rota"));
        VerifiedElsewhere("half.rota");
    }

    [Fact]
    public void ABundleThatCouldNotBeReadAgainIsNotWritten()
    {
        Prices("AAA", day => 100 + day * 0.1);
        _here.Write("a:b.csx", "Hold((\"AAA\", 1)).Every(MonthEnd)\n");

        var made = _here.Rota("bundle", "a:b.csx", "--feed", "csv:early", "-o", "x.rota");

        Assert.Equal("x.rota: 'script/a:b.csx' is not a valid file name in a bundle.\n", made.Error.Split('\r')[^1].Split("...\n")[^1]);
        Assert.Equal(2, made.Code);
        Assert.False(File.Exists(Path.Combine(_here.Folder, "x.rota")));
    }

    // If daily prices follow monthly ones, the dates alone do not show where the months end.
    [Fact]
    public void MonthlyPricesFollowedByDailyOnesStayMonthly()
    {
        var feed = new MonthsThenDays();
        var script = _here.Write("months.csx", "Hold((\"AAA\", 1)).Every(MonthEnd).Named(\"Months\")\n");
        var mistakes = new ProblemList();
        var settings = EffectiveSettings.For(_here.Folder, [new(SettingKeys.Benchmark, "none")], mistakes);
        var scripts = new StrategyScripts(Workshop.Plugins, TextWriter.Null);
        var plan = RunPlan.Of(new("mine", ""), settings, new Dictionary<string, ParameterValue>(), mistakes);
        mistakes.ThrowIfAny();
        var built = scripts.Build(script, plan.Parameters);
        var run = new PreparedRun(plan, feed, built, null) { Origin = () => Provenance.Of(plan, built, Workshop.Plugins) };
        var path = Path.Combine(_there.Folder, "months.rota");

        var zip = new Bundler(Workshop.Plugins, TextWriter.Null).Make(path, run, hasPrices: true, new Progress<string>()).ToZip();

        var bundle = BundleReader.Of(path, zip);
        var then = feed.Series;
        var now = bundle.Prices(Assert.Single(bundle.Manifest.Run.Prices));
        Assert.NotEqual(then.Dates[0], then.DailyFrom);
        Assert.Equal((then.DailyFrom, then.RealFrom, then.Source), (now.DailyFrom, now.RealFrom, now.Source));
        Assert.Equal(then.Dates, now.Dates);
        Assert.Equal(then.Closes, now.Closes);
        Assert.True(Verified(bundle).IsSound);
        // As a daily series it would give another run.
        var daily = BundleReader.Of(
            path, MadeBundle.Remade(bundle, all => all with { Prices = [all.Prices[0] with { DailyFrom = then.Dates[0] }] }));
        Assert.NotEmpty(Verified(daily).Differing);

        static Verification Verified(Bundle bundle) => Verification.Of(bundle, Workshop.Plugins)
            .WithRun(bundle, null, Workshop.Plugins, TextWriter.Null, new Progress<string>());
    }

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    // With a distribution every hundredth day; the first half of the days is in one folder, the second, which repeats a day, in another.
    private void Prices(string asset, Func<int, double> close, int from = 0)
    {
        var rows = Closes.Weekdays(Place.Days)
            .Select((date, day) => FormattableString.Invariant($"{date:yyyy-MM-dd},{close(day) * (1.05 - day / 100 * 0.01)},{close(day)}")).ToList();
        Write("early", rows[from..261]);
        Write("late", rows[260..]);

        void Write(string folder, IEnumerable<string> some) =>
            _here.Write($"{folder}/{asset}.csv", string.Concat(some.Prepend("Date,Close,Adj Close").Select(row => row + "\n")));
    }

    private Bundle Read(string name) => BundleReader.Read(Path.Combine(_here.Folder, name));

    private string Result(string name) => Encoding.UTF8.GetString(Read(name).Files["result.json"]);

    private void VerifiedElsewhere(string name)
    {
        _there["HOME"] = _there.Folder;
        File.Move(Path.Combine(_here.Folder, name), Path.Combine(_there.Folder, name));
        foreach (var folder in Directory.GetDirectories(_here.Folder)) Directory.Delete(folder, recursive: true);

        var verified = _there.Rota("verify", name, "--yes");

        Assert.Matches("^[A-Z][a-z ]+: identical, id [0-9a-f]{64}\n$", verified.Output);
        Assert.Equal(0, verified.Code);
    }

    private sealed class MonthsThenDays : IDataFeed
    {
        public PriceSeries Series { get; } = Days().ExtendedBy(Months());

        public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel) => Task.FromResult(Series);

        private static PriceSeries Days()
        {
            DateOnly[] days = [.. Closes.Weekdays(200)];
            return new("AAA", days, [.. days.Select((_, day) => 100 + day * 0.1)], null, "days", days[0]);
        }

        private static PriceSeries Months()
        {
            DateOnly[] days = [.. Enumerable.Range(0, 14).Select(month => new DateOnly(2000, 1, 1).AddMonths(month).AddDays(-1))];
            return new("OLD", days, [.. days.Select((_, month) => 50.0 + month)], null, "months", null);
        }
    }
}

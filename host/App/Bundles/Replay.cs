using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Problems;
using Rota.Host.Rendering;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Bundles;

// Runs the content of a bundle. Bundles are made this way too, so that making and verifying give the same bytes.
internal static class Replay
{
    private static readonly Dictionary<string, ParameterValue> NoParameters = [];

    public static PreparedRun Prepare(Bundle bundle, IDataFeed feed, StrategyScripts scripts, PluginCatalogue plugins)
    {
        var run = bundle.Manifest.Run;
        var mistakes = new ProblemList();
        var plan = Plan(bundle, mistakes);
        mistakes.ThrowIfAny();
        var prepared = new RunBuilder(plan, plugins)
        {
            Feed = _ => feed,
            Script = () => scripts.Build(bundle.Source(run.Script), run.Parameters),
            BenchmarkScript = () => scripts.Build(bundle.Source(run.Benchmark), NoParameters).Strategy,
            // Repeated by another version, a result names the software that first made it; verification reports the difference.
            Software = [.. run.Software.Select(part => new SoftwareVersion(part.Key, part.Value))],
        }.Build(mistakes);
        mistakes.ThrowIfAny();
        return prepared!;
    }

    // The prices of the bundle, of the feed given, or, for a bundle without prices, of the feed it was made from.
    public static IDataFeed Feed(Bundle bundle, string? named, PluginCatalogue plugins)
    {
        var run = bundle.Manifest.Run;
        if (named is null && bundle.Manifest.HasPrices) return new BundledFeed(run.Prices.Select(bundle.Prices), run.Missing);
        var setting = new Setting(SettingKeys.Feed, named ?? run.Settings[SettingKeys.Feed], Option: "--feed");
        return ChosenFeed.WithRates(FeedChoice.Of(setting, plugins), plugins, (feed, _) => feed);
    }

    public static IReadOnlyList<(string Report, byte[] Content)> Results(
        PreparedRun run, IReadOnlyList<string> reports, PluginCatalogue plugins, TextWriter error, IProgress<string> progress)
    {
        var statistics = plugins.Statistics(run.Plan.Profile.StatisticsSet);
        var study = Pipeline.Run(run, statistics, progress).WithTables(new LazyTables(plugins, error));
        return [.. reports.Select(name => (name, ReportContent.Of(plugins.Report(name), study)))];
    }

    private static RunPlan Plan(Bundle bundle, ProblemList mistakes)
    {
        var run = bundle.Manifest.Run;
        var isScript = run.Benchmark.Count > 0;
        // Files of the bundle take the place of files on disk.
        var settings = EffectiveSettings.Of(run.Settings.Select(setting => setting.Key switch
        {
            SettingKeys.CashRate when run.CashRate is not null => Said(setting.Key, ""),
            SettingKeys.Proxies => Said(setting.Key, ""),
            SettingKeys.Benchmark when isScript => Said(setting.Key, BenchmarkChoice.None),
            SettingKeys.Benchmark when !run.IsBenchmarkAsked => new Setting(setting.Key, setting.Value),
            _ => Said(setting.Key, setting.Value),
        }));
        var (name, location) = FeedChoice.Parted(run.Settings[SettingKeys.Feed]);
        var plan = RunPlan.Of(new FeedChoice(name, location), settings, run.Parameters, mistakes);
        if (run.CashRate is { } rate)
            plan = plan with { CashRate = mistakes.Try(() => CashRateFile.Of(bundle.Lines(rate.Name), run.Settings[SettingKeys.CashRate]))! };
        if (run.Proxies is { } proxies)
            plan = plan with { Proxies = mistakes.Try(() => ProxyFile.Of(bundle.Lines(proxies.Name), run.Settings[SettingKeys.Proxies]))! };
        if (isScript) plan = plan with { Benchmark = new(run.Settings[SettingKeys.Benchmark], IsDefault: false) };
        return plan with { Settings = [.. run.Settings.Select(setting => new Setting(setting.Key, setting.Value))] };

        Setting Said(string key, string text) => new(key, text, File: bundle.Path);
    }
}

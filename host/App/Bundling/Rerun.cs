using Rota.Host.Errors;
using Rota.Host.Plugins;
using Rota.Host.Running;
using Rota.Host.Settings;

namespace Rota.Host.Bundling;

// Runs what is in a bundle. A bundle is made by it too, so that both ways give the same bytes.
internal static class Rerun
{
    public static PreparedRun Prepare(Bundle bundle, IDataFeed feed, StrategyScripts scripts, PluginCatalogue plugins)
    {
        var run = bundle.Manifest.Run;
        var parameters = run.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        var mistakes = new Mistakes();
        var plan = Plan(bundle, parameters, mistakes);
        mistakes.ThrowIfAny();
        var built = scripts.Build(bundle.Source(run.Script), parameters);
        var choice = plan.Benchmark;
        var benchmark = choice.IsNone || choice.IsOwnMix ? null
            : choice.IsScript ? scripts.Build(bundle.Source(run.Benchmark), new Dictionary<string, double>()).Strategy
            : choice.Strategy;
        return new(plan, feed, built, benchmark) { Origin = Origins.Of(plan, built, plugins, hasFeed: false) };
    }

    public static IReadOnlyList<(string Report, byte[] Content)> Results(
        PreparedRun run, IReadOnlyList<string> reports, PluginCatalogue plugins, TextWriter error, IProgress<string> progress)
    {
        var statistics = plugins.Statistics(run.Plan.Profile.StatisticsSet);
        var study = Pipeline.Run(run, statistics, progress).WithTables(new AskedTables(plugins, error));
        return [.. reports.Select(name =>
        {
            using var content = new MemoryStream();
            plugins.Report(name).Write(study, content);
            return (name, content.ToArray());
        })];
    }

    private static RunPlan Plan(Bundle bundle, Dictionary<string, double> parameters, Mistakes mistakes)
    {
        var run = bundle.Manifest.Run;
        var asked = bundle.Setting(SettingKeys.Benchmark);
        var isScript = new BenchmarkChoice(asked, IsDefault: false).IsScript;
        // What is in files of the bundle is not looked for on the disk.
        var settings = EffectiveSettings.Of(run.Settings.Select(setting => setting.Key switch
        {
            SettingKeys.CashRate when run.CashRate is not null => Said(setting.Key, ""),
            SettingKeys.Proxies => Said(setting.Key, ""),
            SettingKeys.Benchmark when isScript => Said(setting.Key, BenchmarkChoice.None),
            SettingKeys.Benchmark when !run.IsBenchmarkAsked => new Setting(setting.Key, setting.Value),
            _ => Said(setting.Key, setting.Value),
        }));
        var (name, location) = FeedChoice.Parted(bundle.Setting(SettingKeys.Feed));
        var plan = RunPlan.Of(new FeedChoice(name, location), settings, parameters, mistakes);
        if (run.CashRate is { } rate)
            plan = plan with { CashRate = mistakes.Of(() => CashRateFile.Of(bundle.Lines(rate.Name), bundle.Setting(SettingKeys.CashRate)))! };
        if (run.Proxies is { } proxies)
            plan = plan with { Proxies = mistakes.Of(() => ProxyFile.Of(bundle.Lines(proxies.Name), bundle.Setting(SettingKeys.Proxies)))! };
        return isScript ? plan with { Benchmark = new(asked, IsDefault: false) } : plan;

        Setting Said(string key, string text) => new(key, text, File: bundle.Path);
    }
}

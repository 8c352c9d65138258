using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Live;

// Refuses a wrong setting as the command line does, before anything runs with it.
internal static class SettingCheck
{
    public static void Require(EffectiveSettings settings, string key, PluginCatalogue plugins)
    {
        CheckedSetting.TextOf(settings[key], plugins);
        if (key == SettingKeys.Benchmark) RequirePrices(settings, plugins);
        if (key is not (SettingKeys.From or SettingKeys.To)) return;
        var mistakes = new ProblemList();
        RunPlan.RangeOf(settings, mistakes);
        mistakes.ThrowIfAny();
    }

    // An asset as the benchmark. Only a run asks a server.
    private static void RequirePrices(EffectiveSettings settings, PluginCatalogue plugins)
    {
        var (benchmark, feed) = (BenchmarkChoice.Of(settings[SettingKeys.Benchmark]), FeedChoice.Of(settings[SettingKeys.Feed], plugins));
        if (!benchmark.IsAsset || feed.Sources.Any(source => plugins.RequireFeed(source.Name).AsksServer)) return;
        try
        {
            ChosenFeed.WithRates(feed, plugins, (source, _) => source).LoadAsync(new(benchmark.Text), DateRange.All, default).GetAwaiter().GetResult();
        }
        catch (InputException unknown)
        {
            throw new InputException(settings[SettingKeys.Benchmark].Wrong($"is '{benchmark.Text}'. {unknown.Mistakes[0].What}"));
        }
    }
}

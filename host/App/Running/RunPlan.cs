using System.Globalization;
using Rota.Host.Errors;
using Rota.Host.Plugins;
using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Running;

// A run as the user asked for it, all of it understood.
internal sealed record RunPlan(
    FeedChoice Feed,
    DateRange Range,
    double Capital,
    CashRate CashRate,
    Conventions Profile,
    ProxyTable Proxies,
    BenchmarkChoice Benchmark,
    IReadOnlyDictionary<string, ParameterValue> Parameters)
{
    // What it was made of.
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    // Whole only when there is no mistake.
    public static RunPlan Of(
        EffectiveSettings settings, IReadOnlyDictionary<string, ParameterValue> parameters, PluginCatalogue plugins, Mistakes mistakes)
    {
        // They bound a script that takes long; wrong ones are found before.
        _ = Limits.Of(settings, mistakes);
        return Of(mistakes.Of(() => FeedChoice.Of(settings[SettingKeys.Feed], plugins)), settings, parameters, mistakes, plugins);
    }

    // Where prices and rates are already there, no plugin need know their feeds, and limits are not part of a run.
    public static RunPlan Of(
        FeedChoice? feed, EffectiveSettings settings, IReadOnlyDictionary<string, ParameterValue> parameters, Mistakes mistakes,
        PluginCatalogue? plugins = null)
    {
        var range = RangeOf(settings, mistakes);
        var capital = mistakes.Of(() => SettingValue.Capital(settings[SettingKeys.Capital]));
        var cashRate = mistakes.Of(() => SettingValue.CashRate(settings[SettingKeys.CashRate], plugins));
        var profile = mistakes.Of(() => SettingValue.Profile(settings[SettingKeys.Profile]));
        if (profile is not null)
        {
            profile = mistakes.Of(() => Assumptions.Cost(profile, settings[SettingKeys.CostBps])) ?? profile;
            profile = mistakes.Of(() => Assumptions.FillAt(profile, settings[SettingKeys.FillAt])) ?? profile;
            profile = mistakes.Of(() => Assumptions.DividendLag(profile, settings[SettingKeys.DividendLag])) ?? profile;
        }

        var benchmark = mistakes.Of(() => BenchmarkChoice.Of(settings[SettingKeys.Benchmark]));
        var proxies = mistakes.Of(() => ProxyFile.Read(settings[SettingKeys.Proxies]));
        return new(feed!, range, capital, cashRate!, profile!, proxies!, benchmark!, parameters) { Settings = settings.All };
    }

    public static DateRange RangeOf(EffectiveSettings settings, Mistakes mistakes)
    {
        var from = mistakes.Of(() => SettingValue.Day(settings[SettingKeys.From], isLast: false)) ?? DateOnly.MinValue;
        var to = mistakes.Of(() => SettingValue.Day(settings[SettingKeys.To], isLast: true)) ?? DateOnly.MaxValue;
        if (from <= to) return new(from, to);
        mistakes.Add(settings[SettingKeys.From].Wrong(string.Create(CultureInfo.InvariantCulture,
            $"is {from:yyyy-MM-dd}, after {settings[SettingKeys.To].Source} {to:yyyy-MM-dd}; a range ends on or after its start.")));
        return DateRange.All;
    }
}

using System.Globalization;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Settings;

namespace Rota.Host.Runs;

// A run as the user asked for it, with every setting understood.
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
    // Whether a summary compares the run with other days of its schedule.
    public bool ShowsLuck { get; init; }

    // The settings that it was made from.
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    // Where reports divide it, in order.
    public IReadOnlyList<DateOnly> Cuts { get; init; } = [];

    // Complete only if there are no problems.
    public static RunPlan Of(
        EffectiveSettings settings, IReadOnlyDictionary<string, ParameterValue> parameters, PluginCatalogue plugins, ProblemList mistakes) =>
        Of(mistakes.Try(() => FeedChoice.Of(settings[SettingKeys.Feed], plugins)), settings, parameters, mistakes, plugins);

    // For prices and rates that are already loaded, no plugin needs to know the feed.
    public static RunPlan Of(
        FeedChoice? feed, EffectiveSettings settings, IReadOnlyDictionary<string, ParameterValue> parameters, ProblemList mistakes,
        PluginCatalogue? plugins = null)
    {
        var range = RangeOf(settings, mistakes);
        var capital = mistakes.Try(() => SettingValue.Capital(settings[SettingKeys.Capital]));
        var cashRate = mistakes.Try(() => SettingValue.CashRate(settings[SettingKeys.CashRate], plugins));
        var profile = mistakes.Try(() => SettingValue.Profile(settings[SettingKeys.Profile]));
        if (profile is not null)
        {
            profile = mistakes.Try(() => Assumptions.Cost(profile, settings[SettingKeys.CostBps])) ?? profile;
            profile = mistakes.Try(() => Assumptions.FillAt(profile, settings[SettingKeys.FillAt])) ?? profile;
            profile = mistakes.Try(() => Assumptions.DividendLag(profile, settings[SettingKeys.DividendLag])) ?? profile;
        }

        var benchmark = mistakes.Try(() => BenchmarkChoice.Of(settings[SettingKeys.Benchmark]));
        var proxies = mistakes.Try(() => ProxyFile.Read(settings[SettingKeys.Proxies]));
        // A bundle shows its own result alone.
        var luck = settings.All.FirstOrDefault(setting => setting.Key == SettingKeys.Luck);
        return new(feed!, range, capital, cashRate!, profile!, proxies!, benchmark!, parameters)
        {
            Settings = settings.All,
            ShowsLuck = luck is not null && mistakes.Try(() => SettingValue.IsOn(luck)),
        };
    }

    public static DateRange RangeOf(EffectiveSettings settings, ProblemList mistakes)
    {
        var from = mistakes.Try(() => SettingValue.Day(settings[SettingKeys.From], isLast: false)) ?? DateOnly.MinValue;
        var to = mistakes.Try(() => SettingValue.Day(settings[SettingKeys.To], isLast: true)) ?? DateOnly.MaxValue;
        if (from <= to) return new(from, to);
        mistakes.Add(settings[SettingKeys.From].Wrong(string.Create(CultureInfo.InvariantCulture,
            $"is {from:O}, after {settings[SettingKeys.To].Source} {to:O}; a range ends on or after its start.")));
        return DateRange.All;
    }
}

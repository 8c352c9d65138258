using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Varying;

// Each profile, with the costs, fills and lags that the settings give for all.
internal static class Profiles
{
    public static VariationGroup Of(RunPlan plan) => new("profiles", "Profiles", [.. Conventions.All.Select(profile =>
        Variation.Of(profile.Name, each => each with { Profile = Assumed(profile, plan.Settings) }) with { IsAsItIs = profile.Name == plan.Profile.Name })]);

    private static Conventions Assumed(Conventions profile, IReadOnlyList<Setting> settings)
    {
        foreach (var setting in settings)
        {
            profile = setting.Key switch
            {
                SettingKeys.CostBps => Assumptions.Cost(profile, setting),
                SettingKeys.FillAt => Assumptions.FillAt(profile, setting),
                SettingKeys.DividendLag => Assumptions.DividendLag(profile, setting),
                _ => profile,
            };
        }

        return profile;
    }
}

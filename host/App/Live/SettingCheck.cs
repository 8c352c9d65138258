using Rota.Host.Plugins;
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
        if (key is not (SettingKeys.From or SettingKeys.To)) return;
        var mistakes = new ProblemList();
        RunPlan.RangeOf(settings, mistakes);
        mistakes.ThrowIfAny();
    }
}

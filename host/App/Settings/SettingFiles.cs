using Rota.Host.Scripting;

namespace Rota.Host.Settings;

// The files that decide how a script is run, whether they exist or not: settings files, and those that settings name.
internal static class SettingFiles
{
    public static IEnumerable<string> Of(EffectiveSettings settings, string folder) => EffectiveSettings.Files(folder).Concat(Named(settings));

    private static IEnumerable<string> Named(EffectiveSettings settings)
    {
        if (CashRateChoice.FileOf(settings[SettingKeys.CashRate]) is { } rates) yield return rates;
        if (settings[SettingKeys.Proxies] is { Text.Length: > 0 } proxies) yield return proxies.Rooted(proxies.Text);
        var benchmark = settings[SettingKeys.Benchmark];
        if (!new BenchmarkChoice(benchmark.Text, benchmark.IsDefault).IsScript) yield break;
        foreach (var path in ScriptSource.PathsOf(benchmark.Rooted(benchmark.Text))) yield return path;
    }
}

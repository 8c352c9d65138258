using Rota.Host.Plugins;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Bundles;

// What a manifest must be beyond its shape.
internal static class ManifestRules
{
    public static void Require(BundleManifest manifest)
    {
        var run = manifest.Run;
        if (run.Script.Count == 0) throw Wrong("names no script");
        if (!run.Settings.Keys.SequenceEqual(SettingKeys.OfTheResult))
            throw Wrong($"does not say these settings, in this order: {string.Join(", ", SettingKeys.OfTheResult)}");
        var names = manifest.Files().Select(file => file.Name).Append(BundleManifest.FileName).ToList();
        foreach (var name in names) FileName.Required(name, "a bundle");
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw Wrong($"names '{twice.Key}' twice");
        if (names.SelectMany(Folders).FirstOrDefault(names.ToHashSet(StringComparer.Ordinal).Contains) is { } folder)
            throw Wrong($"names '{folder}' as a file and as a folder");
        if (run.Scripts().FirstOrDefault(file => !file.Name.StartsWith(ScriptLayout.Folder, StringComparison.Ordinal)) is { } stray)
            throw Wrong($"names the script '{stray.Name}', which is not in {ScriptLayout.Folder}");
        if ((run.Libraries ?? []).FirstOrDefault(library => !library.Name.StartsWith(ScriptLayout.Folder, StringComparison.Ordinal)) is { } other)
            throw Wrong($"names the library '{other.Name}', which is not in {ScriptLayout.Folder}");
        RequireFiles(run);
        foreach (var prices in run.Prices) RequireAsset(prices.Asset);
    }

    private static IEnumerable<string> Folders(string name)
    {
        for (var slash = name.LastIndexOf('/'); slash > 0; slash = name.LastIndexOf('/', slash - 1)) yield return name[..slash];
    }

    // What a setting calls a file is in the bundle, so that nothing is looked for on the disk of whoever opens it.
    private static void RequireFiles(BundledRun run)
    {
        if (new BenchmarkChoice(run.Settings[SettingKeys.Benchmark], IsDefault: false).IsScript != (run.Benchmark.Count > 0))
            throw Wrong($"has another script for {SettingKeys.Benchmark} than it says");
        var cashRate = new Setting(SettingKeys.CashRate, run.Settings[SettingKeys.CashRate]);
        if ((CashRateChoice.IsFile(cashRate) || CashRateChoice.IsFeed(cashRate)) != (run.CashRate is not null))
            throw Wrong($"has another file for {SettingKeys.CashRate} than it says");
        if (run.Settings[SettingKeys.Proxies].Length > 0 != (run.Proxies is not null))
            throw Wrong($"has another file for {SettingKeys.Proxies} than it says");
    }

    private static void RequireAsset(string name)
    {
        try
        {
            _ = new Asset(name);
        }
        catch (ArgumentException wrong)
        {
            throw new InvalidDataException($"Its manifest names an asset that is none: {wrong.Message}", wrong);
        }
    }

    private static InvalidDataException Wrong(string what) => new($"Its manifest {what}.");
}

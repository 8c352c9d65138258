using Rota.Host.Plugins;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Bundles;

// Rules for a manifest beyond its shape.
internal static class ManifestRules
{
    public static void Require(BundleManifest manifest)
    {
        var run = manifest.Run;
        if (run.Script.Count == 0) throw Wrong("does not list a script");
        if (!run.Settings.Keys.SequenceEqual(SettingKeys.OfTheResult))
            throw Wrong($"must have these settings, in this order: {string.Join(", ", SettingKeys.OfTheResult)}");
        var names = manifest.Files().Select(file => file.Name).Append(BundleManifest.FileName).ToList();
        foreach (var name in names) FileName.Required(name, "a bundle");
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw Wrong($"lists '{twice.Key}' twice");
        if (names.SelectMany(Folders).FirstOrDefault(names.ToHashSet(StringComparer.Ordinal).Contains) is { } folder)
            throw Wrong($"lists '{folder}' both as a file and as a folder");
        if (run.Scripts().FirstOrDefault(file => !file.Name.StartsWith(ScriptLayout.Folder, StringComparison.Ordinal)) is { } stray)
            throw Wrong($"lists the script '{stray.Name}' outside {ScriptLayout.Folder}");
        if ((run.Libraries ?? []).FirstOrDefault(library => !library.Name.StartsWith(ScriptLayout.Folder, StringComparison.Ordinal)) is { } other)
            throw Wrong($"lists the library '{other.Name}' outside {ScriptLayout.Folder}");
        RequireFiles(run);
        foreach (var prices in run.Prices) RequireAsset(prices.Asset);
    }

    private static IEnumerable<string> Folders(string name)
    {
        for (var slash = name.LastIndexOf('/'); slash > 0; slash = name.LastIndexOf('/', slash - 1)) yield return name[..slash];
    }

    // Files that settings refer to must be in the bundle, so that nothing is read from the disk of whoever opens it.
    private static void RequireFiles(BundledRun run)
    {
        if (new BenchmarkChoice(run.Settings[SettingKeys.Benchmark], IsDefault: false).IsScript != (run.Benchmark.Count > 0))
            throw Wrong($"does not match its setting {SettingKeys.Benchmark}: a script is missing or unexpected");
        var cashRate = new Setting(SettingKeys.CashRate, run.Settings[SettingKeys.CashRate]);
        if ((CashRateChoice.IsFile(cashRate) || CashRateChoice.IsFeed(cashRate)) != (run.CashRate is not null))
            throw Wrong($"does not match its setting {SettingKeys.CashRate}: a file is missing or unexpected");
        if (run.Settings[SettingKeys.Proxies].Length > 0 != (run.Proxies is not null))
            throw Wrong($"does not match its setting {SettingKeys.Proxies}: a file is missing or unexpected");
    }

    private static void RequireAsset(string name)
    {
        try
        {
            _ = new Asset(name);
        }
        catch (ArgumentException wrong)
        {
            throw new InvalidDataException($"The manifest has an invalid asset name: {wrong.Message}", wrong);
        }
    }

    private static InvalidDataException Wrong(string what) => new($"The manifest {what}.");
}

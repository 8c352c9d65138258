using Rota.Host.Plugins.Installing;
using Rota.Host.Settings;

namespace Rota.Host.Bundling;

// What a manifest must be beyond its shape.
internal static class ManifestRules
{
    // Those that decide a result.
    public static IReadOnlyList<string> Keys { get; } =
        [.. SettingKeys.All.Where(key => key is not (SettingKeys.TimeLimit or SettingKeys.MemoryLimit))];

    public static void Require(BundleManifest manifest)
    {
        var run = manifest.Run;
        if (run.Script.Count == 0) throw new InvalidDataException("Its manifest names no script.");
        if (!run.Settings.Select(setting => setting.Key).SequenceEqual(Keys))
            throw new InvalidDataException($"Its manifest does not say these settings, in this order: {string.Join(", ", Keys)}.");
        var twice = manifest.Files().GroupBy(file => file.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
            throw new InvalidDataException($"Its manifest names '{FileName.Shown(twice.Key)}' twice.");
        foreach (var (name, _) in manifest.Files()) FileName.Required(name, "a bundle");
        var scripts = run.Script.Concat(run.Benchmark);
        if (scripts.FirstOrDefault(file => !file.Name.StartsWith(ScriptLayout.Folder, StringComparison.Ordinal)) is { } stray)
            throw new InvalidDataException($"'{FileName.Shown(stray.Name)}' is a script and not in {ScriptLayout.Folder}.");
        foreach (var prices in run.Prices)
        {
            try
            {
                _ = new Asset(prices.Asset);
            }
            catch (ArgumentException wrong)
            {
                throw new InvalidDataException($"Its manifest names an asset that is none: {FileName.Shown(wrong.Message)}", wrong);
            }
        }

        if (run.Parameters.GroupBy(parameter => parameter.Name, StringComparer.Ordinal).Any(same => same.Count() > 1))
            throw new InvalidDataException("Its manifest sets a parameter twice.");
    }
}

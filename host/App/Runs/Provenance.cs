using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Rota.Host.Plugins;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Runs;

// Where a result comes from. It names only what took part in the run, so that a repeated run gives the same text anywhere.
internal static class Provenance
{
    public static RunOrigin Of(RunPlan plan, BuiltStrategy built, PluginCatalogue plugins)
    {
        return new RunOrigin
        {
            Script = [.. built.Script.Files.Select(file => new ScriptText(NameOf(file, built.Script), file.Text))],
            ScriptPath = File.Exists(built.Script.Path) ? Shown(built.Script.Path) : null,
            FromFiles = FromFiles(plan),
        }.Asking(() => SettingsOf(plan, plugins), () => SoftwareOf(plan, built, plugins), () => LinkOf(plan, built));
    }

    private static IReadOnlyList<KeyValuePair<string, string>> FromFiles(RunPlan plan)
    {
        Setting[] named = [.. plan.Settings.Where(setting => SettingKeys.OfTheResult.Contains(setting.Key) && setting.Text.Length > 0 && setting.FileKind is not null)];
        return named.Length == 0 ? [] : [.. named.Select(setting => KeyValuePair.Create(setting.Key, setting.FileKind!))];
    }

    private static IReadOnlyList<KeyValuePair<string, string>> SettingsOf(RunPlan plan, PluginCatalogue plugins) =>
    [
        .. plan.Settings.Where(setting => SettingKeys.OfTheResult.Contains(setting.Key))
            .Select(setting => KeyValuePair.Create(setting.Key, TextOf(setting, plan, plugins))),
    ];

    private static IReadOnlyList<SoftwareVersion> SoftwareOf(RunPlan plan, BuiltStrategy built, PluginCatalogue plugins)
    {
        var feeds = plan.Feed.Sources.Append(plan.Feed).Select(feed => feed.Name).ToList();
        var words = References(built.Script);
        var part = plugins.Active.Where(plugin => plugin.AssemblyName is { } assembly && words.Contains(assembly)
            || plugin.Manifest!.Provides.Feeds.Any(feed => feeds.Contains(feed.Name))
            || plugin.Manifest.Provides.Statistics.Contains(plan.Profile.StatisticsSet));
        return
        [
            new("rota", BuildFacts.Version),
            .. part.OrderBy(plugin => plugin.Id, StringComparer.Ordinal).Select(plugin => new SoftwareVersion(plugin.Id, plugin.Version)),
        ];
    }

    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? Path.GetFullPath(path)
            : relative.Replace(Path.DirectorySeparatorChar, '/');
    }

    // As a command line would give it, where a path relative to a settings file would mean another file.
    private static string TextOf(Setting setting, RunPlan plan, PluginCatalogue plugins) => setting.Key switch
    {
        SettingKeys.Feed => plan.Feed.ToString(),
        SettingKeys.Benchmark => plan.Benchmark.Text,
        SettingKeys.CashRate when CashRateChoice.IsFile(setting) => setting.Rooted(setting.Text),
        SettingKeys.CashRate when CashRateChoice.IsFeed(setting) => CashRateChoice.Rooted(setting, plugins),
        SettingKeys.Proxies when setting.Text.Length > 0 => setting.Rooted(setting.Text),
        _ => setting.Text,
    };

    private static string NameOf(ScriptFile file, CompiledScript script) =>
        Path.GetRelativePath(Path.GetDirectoryName(script.Path)!, file.Path).Replace(Path.DirectorySeparatorChar, '/');

    // The compiler references only what the script uses.
    private static HashSet<string> References(CompiledScript script)
    {
        using var assembly = new PEReader(new MemoryStream(script.Assembly));
        var metadata = assembly.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(each => metadata.GetString(metadata.GetAssemblyReference(each).Name))];
    }

    private static string? LinkOf(RunPlan plan, BuiltStrategy built)
    {
        try
        {
            return LinkText.Of(LinkContent.Of(built, plan.Settings));
        }
        catch (InputException)
        {
            // Null means that a script cannot be linked.
            return null;
        }
    }
}

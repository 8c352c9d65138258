namespace Rota.Host.Plugins;

// Finds what is installed and says what is wrong with it; loads nothing.
internal static class PluginScan
{
    public static IReadOnlyList<InstalledPlugin> Of(IEnumerable<string> folders, int apiLevel)
    {
        var found = new List<InstalledPlugin>();
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var versions = Sorted(folder).SelectMany(Sorted).Select(version => Read(version, apiLevel)).ToList();
            found.AddRange(versions.Select(plugin => Settled(plugin, versions)));
        }

        // Two plugins of one name: the first keeps it, so that a bundled plugin is never replaced unasked.
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].State != PluginState.Active) continue;
            var names = found[i].Manifest!.Provides.Lines().Append($"id {found[i].Id}").ToList();
            if (names.Find(taken.ContainsKey) is { } twice)
                found[i] = found[i] with { State = PluginState.Broken, Reason = $"{twice} is already brought by {taken[twice]}" };
            else
                names.ForEach(name => taken[name] = found[i].Title);
        }

        return found;
    }

    private static IEnumerable<string> Sorted(string folder) => Directory.GetDirectories(folder).Order(StringComparer.Ordinal);

    private static InstalledPlugin Read(string folder, int apiLevel)
    {
        PluginManifest manifest;
        try
        {
            manifest = ManifestReader.Read(Path.Combine(folder, ManifestReader.FileName));
        }
        catch (InvalidDataException wrong)
        {
            return new(folder, null, PluginState.Broken, wrong.Message);
        }

        var plugin = new InstalledPlugin(folder, manifest, PluginState.Active, null);
        if (manifest.Id != Path.GetFileName(Path.GetDirectoryName(folder)))
            return plugin with { State = PluginState.Broken, Reason = $"the folder is not named after the id {manifest.Id}" };
        if (manifest.ApiLevel != apiLevel)
            return plugin with { State = PluginState.Incompatible, Reason = $"made for api level {manifest.ApiLevel}, this is {apiLevel}" };
        if (!File.Exists(plugin.EntryPath))
            return plugin with { State = PluginState.Broken, Reason = $"{manifest.Entry} is missing" };
        return plugin;
    }

    private static InstalledPlugin Settled(InstalledPlugin plugin, List<InstalledPlugin> all)
    {
        if (plugin.State != PluginState.Active) return plugin;
        var newest = all.Where(other => other.State == PluginState.Active && other.Id == plugin.Id).Max(other => other.Manifest!.Version);
        return plugin.Manifest!.Version == newest
            ? plugin
            : plugin with { State = PluginState.Superseded, Reason = $"{newest} is there" };
    }
}

namespace Rota.Host.Plugins;

// Finds what is installed and says what is wrong with it; loads nothing.
internal static class PluginScan
{
    public static List<InstalledPlugin> Of(IEnumerable<string> folders, int apiLevel)
    {
        var found = new List<InstalledPlugin>();
        foreach (var folder in folders)
        {
            foreach (var id in Sorted(folder))
            {
                var versions = new List<InstalledPlugin>();
                foreach (var version in Sorted(id)) versions.Add(Read(version, apiLevel));
                Supersede(versions);
                found.AddRange(versions);
            }
        }

        RefuseTwins(found);
        return found;
    }

    private static string[] Sorted(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        var folders = Directory.GetDirectories(folder);
        Array.Sort(folders, StringComparer.Ordinal);
        return folders;
    }

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

    // Of the versions of a plugin that could be used, the newest is.
    private static void Supersede(List<InstalledPlugin> versions)
    {
        Version? newest = null;
        foreach (var plugin in versions)
        {
            if (plugin.State == PluginState.Active && (newest is null || plugin.Manifest!.Version > newest)) newest = plugin.Manifest!.Version;
        }

        for (var i = 0; i < versions.Count; i++)
        {
            if (versions[i].State == PluginState.Active && versions[i].Manifest!.Version != newest)
                versions[i] = versions[i] with { State = PluginState.Superseded, Reason = $"{newest} is there" };
        }
    }

    // Two plugins of one name: the first keeps it, so that a bundled plugin is never replaced unasked.
    private static void RefuseTwins(List<InstalledPlugin> found)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].State != PluginState.Active) continue;
            var names = found[i].Manifest!.Provides.Lines();
            names.Add($"id {found[i].Id}");
            if (names.Find(taken.ContainsKey) is { } twice)
                found[i] = found[i] with { State = PluginState.Broken, Reason = $"{twice} is already brought by {taken[twice]}" };
            else
                names.ForEach(name => taken[name] = found[i].Title);
        }
    }
}

namespace Rota.Host.Plugins;

// Finds the installed plugins and their problems; loads nothing.
internal static class PluginScan
{
    // Prefix of folders that are not plugins.
    public const char Hidden = '.';

    public static IReadOnlyList<InstalledPlugin> Of(
        IEnumerable<string> folders, int apiLevel, PluginLock? locked = null, IEnumerable<BuiltPlugin>? built = null)
    {
        var found = (built ?? [])
            .Select(each => Look(each.Copy, apiLevel) with { IsBuild = true, Note = $"in development at {each.Origin}" }).ToList();
        var own = found.DistinctBy(plugin => plugin.Id).ToDictionary(plugin => plugin.Id, StringComparer.Ordinal);
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var isBundled = folder == PluginFolders.Bundled;
            var versions = Sorted(folder).SelectMany(Sorted)
                .Select(version => Chosen(Placed(version, apiLevel, isBundled), locked ?? PluginLock.Empty)).ToList();
            found.AddRange(versions.Select(plugin => own.TryGetValue(plugin.Id, out var other)
                ? plugin with { State = PluginState.Superseded, Reason = $"replaced by the one {other.Note}" }
                : Settled(plugin, versions)));
        }

        // The first of two plugins with the same name keeps it, so that a bundled plugin is never replaced by accident.
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].State != PluginState.Active) continue;
            var provides = found[i].Manifest!.Provides;
            var names = provides.Lines().Append($"id {found[i].Id}").ToList();
            // Scripts know an assembly only by its name.
            if (provides.Words.Count > 0) names.Add($"the assembly {found[i].AssemblyName}");
            if (names.Find(taken.ContainsKey) is { } twice)
                found[i] = found[i] with { State = PluginState.Broken, Reason = $"{twice} is already provided by {taken[twice]}" };
            else
                names.ForEach(name => taken[name] = found[i].Title);
        }

        return found;
    }

    // A plugin in a folder with any name.
    public static InstalledPlugin Look(string folder, int apiLevel, bool isBundled = false)
    {
        try
        {
            var manifest = ManifestReader.Read(Path.Combine(folder, ManifestReader.FileName));
            return Compatibility.Of(new(folder, manifest, PluginState.Active, null) { IsBundled = isBundled }, apiLevel);
        }
        catch (InvalidDataException wrong)
        {
            return new(folder, null, PluginState.Broken, wrong.Message) { IsBundled = isBundled };
        }
    }

    private static IEnumerable<string> Sorted(string folder) => Directory.GetDirectories(folder)
        .Where(each => Path.GetFileName(each)[0] != Hidden)
        .Order(StringComparer.Ordinal);

    private static InstalledPlugin Placed(string folder, int apiLevel, bool isBundled)
    {
        var plugin = Look(folder, apiLevel, isBundled);
        if (plugin.Manifest is not { } manifest) return plugin;
        if (manifest.Id != Path.GetFileName(Path.GetDirectoryName(folder)))
            return plugin with { State = PluginState.Broken, Reason = $"folder name does not match the id {manifest.Id}" };
        if (manifest.Version.ToString() != Path.GetFileName(folder))
            return plugin with { State = PluginState.Broken, Reason = $"folder name does not match the version {manifest.Version}" };
        return plugin;
    }

    // The user's choice overrides the state of the files.
    private static InstalledPlugin Chosen(InstalledPlugin plugin, PluginLock locked)
    {
        var (id, folder) = (Path.GetFileName(Path.GetDirectoryName(plugin.Folder))!, Path.GetFileName(plugin.Folder));
        if (locked.Find(id) is not { } known) return plugin;
        plugin = plugin with { Locked = known.Versions.FirstOrDefault(version => version.Version.ToString() == folder) };
        if (plugin.Locked?.State == LockState.Removed)
            return plugin with { State = PluginState.PendingRemoval, Reason = "removed; deleted once no rota uses it" };
        if (!known.Enabled) return plugin with { State = PluginState.Disabled, Reason = "turned off" };
        if (plugin.Locked?.State == LockState.SetAside)
            return plugin with { State = PluginState.Disabled, Reason = $"version {folder} is turned off" };
        return plugin;
    }

    private static InstalledPlugin Settled(InstalledPlugin plugin, List<InstalledPlugin> all)
    {
        if (plugin.State != PluginState.Active) return plugin;
        var newest = all.Where(other => other.State == PluginState.Active && other.Id == plugin.Id).Max(other => other.Manifest!.Version);
        return plugin.Manifest!.Version == newest
            ? plugin
            : plugin with { State = PluginState.Superseded, Reason = $"{newest} is installed" };
    }
}

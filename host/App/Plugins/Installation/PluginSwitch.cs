using NuGet.Versioning;

namespace Rota.Host.Plugins;

// Turns plugins and versions of them on and off, and removes them. All of it is a line in the lock file, so it is right whatever
// uses the plugin now; a folder goes at the next start.
internal static class PluginSwitch
{
    public static void Enable(string folder, PluginName name) => Change(folder, name, (locked, plugin) => name.Version is null
        ? locked with { Enabled = true }
        : (locked with { Enabled = true }).With(Entry(locked, plugin) with { State = LockState.Installed }));

    public static void Disable(string folder, PluginName name) => Change(folder, name, (locked, plugin) => name.Version is null
        ? locked with { Enabled = false }
        : locked.With(Entry(locked, Ours(plugin)) with { State = LockState.SetAside }));

    public static void Remove(string folder, PluginName name) => Change(
        folder, name, (locked, plugin) => locked.With(Entry(locked, Ours(plugin)) with { State = LockState.Removed }));

    // Sets aside the version in use and those above it; gives the one that is used from now on.
    public static InstalledPlugin RollBack(string folder, string id)
    {
        InstalledPlugin? chosen = null;
        Change(folder, new(id, null), (locked, plugin) => locked, (locked, plugins) =>
        {
            var left = plugins.Where(plugin => plugin.Manifest is not null && plugin.State != PluginState.PendingRemoval
                && plugin.Locked?.State != LockState.SetAside).OrderByDescending(plugin => plugin.Manifest!.Version).ToList();
            chosen = left.Skip(1).FirstOrDefault(plugin => plugin.State is not (PluginState.Broken or PluginState.Incompatible))
                ?? throw new InputException(new Mistake($"There is no earlier version of {id} to go back to."));
            return left.TakeWhile(plugin => plugin != chosen).Aggregate(
                locked, (entry, newer) => entry.With(Entry(entry, Ours(newer)) with { State = LockState.SetAside }));
        });
        return chosen!;
    }

    private static void Change(
        string folder, PluginName name, Func<LockedPlugin, InstalledPlugin, LockedPlugin> each,
        Func<LockedPlugin, IReadOnlyList<InstalledPlugin>, LockedPlugin>? all = null)
    {
        using var change = FolderChange.Begin(folder);
        var locked = LockFile.Read(folder);
        var meant = name.Among(PluginScan.Of([PluginFolders.Bundled, folder], BuildFacts.ApiLevel, locked));
        var entry = meant.Aggregate(locked.Of(name.Id), each);
        LockFile.Write(folder, locked.With(all is null ? entry : all(entry, meant)));
    }

    private static LockedVersion Entry(LockedPlugin locked, InstalledPlugin plugin) => locked.Versions
        .FirstOrDefault(version => version.Version.ToString() == plugin.Version)
        ?? (SemanticVersion.TryParse(plugin.Version, out var number)
            ? new(number, LockState.Installed, Source: null, Sha256: null, ArchiveSha256: null, Files: null)
            : throw new InputException(new Mistake($"{plugin.Version} is no version: delete the folder by hand.", plugin.Folder)));

    private static InstalledPlugin Ours(InstalledPlugin plugin) => !plugin.IsBundled
        ? plugin
        : throw new InputException(new Mistake(
            $"{plugin.Id} comes with rota: it can be turned off, not taken away: 'rota plugin disable {plugin.Id}'."));
}

using NuGet.Versioning;

namespace Rota.Host.Plugins;

// Enables, disables and removes plugins and versions by editing the lock file, which is safe even while a plugin is in use;
// a folder is deleted at the next start.
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

    // Sets aside the current version and newer ones; returns the version in use from now on.
    public static InstalledPlugin RollBack(string folder, string id)
    {
        InstalledPlugin? chosen = null;
        Change(folder, new(id, null), (locked, plugin) => locked, (locked, plugins) =>
        {
            var left = plugins.Where(plugin => plugin.Manifest is not null && plugin.State != PluginState.PendingRemoval
                && plugin.Locked?.State != LockState.SetAside).OrderByDescending(plugin => plugin.Manifest!.Version).ToList();
            chosen = left.Skip(1).FirstOrDefault(plugin => plugin.State is not (PluginState.Broken or PluginState.Incompatible))
                ?? throw new InputException(new Mistake($"{id} has no earlier version to return to."));
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
            : throw new InputException(new Mistake($"'{plugin.Version}' is not a version; delete the folder by hand.", plugin.Folder)));

    private static InstalledPlugin Ours(InstalledPlugin plugin) => !plugin.IsBundled
        ? plugin
        : throw new InputException(new Mistake(
            $"{plugin.Id} is bundled with rota and cannot be removed. To turn it off: 'rota plugin disable {plugin.Id}'."));
}

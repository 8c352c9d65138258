namespace Rota.Host.Plugins;

// The installed plugins and the user's choices, as stored in plugins.lock.json.
internal sealed record PluginLock(int Format, IReadOnlyList<LockedPlugin> Plugins)
{
    public const int ThisFormat = 1;

    public static PluginLock Empty { get; } = new(ThisFormat, []);

    // True if the next start has something to finish.
    public bool IsUnfinished =>
        Plugins.Any(plugin => plugin.Versions.Any(version => version.State is LockState.Installing or LockState.Removed));

    public LockedPlugin? Find(string id) => Plugins.FirstOrDefault(plugin => plugin.Id == id);

    public LockedPlugin Of(string id) => Find(id) ?? new(id, Enabled: true, []);

    // Omits entries without information.
    public PluginLock With(LockedPlugin plugin) => this with
    {
        Plugins =
        [
            .. Plugins.Where(each => each.Id != plugin.Id).Append(plugin)
                .Where(each => !each.Enabled || each.Versions.Count > 0)
                .OrderBy(each => each.Id, StringComparer.Ordinal),
        ],
    };
}

using Rota.Host.Foundation;

namespace Rota.Host.Plugins;

// What a start finishes: folders of installations that were killed, plugins that were removed while they were in use.
internal static class StaleFiles
{
    public static void Sweep(string folder)
    {
        if (!Directory.Exists(folder)) return;
        try
        {
            if (Parts(folder).Length + HalfLocks(folder).Length == 0 && !LockFile.Read(folder).IsUnfinished) return;
            // Another that changes the folder knows better what it is at.
            using var change = FolderChange.TryBegin(folder);
            if (change is null) return;
            foreach (var part in Parts(folder)) Directory.Delete(part, recursive: true);
            foreach (var half in HalfLocks(folder)) File.Delete(half);
            Finish(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or InputException)
        {
            // It stays for the next start; a lock file that is wrong is told where plugins are used.
        }
    }

    private static void Finish(string folder)
    {
        var before = LockFile.Read(folder);
        var after = before;
        foreach (var plugin in before.Plugins)
        {
            foreach (var version in plugin.Versions)
            {
                var place = new PluginPlace(folder, plugin.Id, version.Version);
                // Of a version whose folder is not there, an empty folder of the plugin's may be.
                var isGone = (version.State == LockState.Removed || !Directory.Exists(place.Folder)) && place.TryDelete();
                after = version.State switch
                {
                    LockState.Removed or LockState.Installing when isGone => after.With(after.Of(plugin.Id).Without(version.Version)),
                    // It was killed between the last two of its steps.
                    LockState.Installing => after.With(after.Of(plugin.Id).With(version with { State = LockState.Installed })),
                    _ => after,
                };
            }
        }

        if (after != before) LockFile.Write(folder, after);
    }

    private static string[] Parts(string folder) => Directory.GetDirectories(folder, StagingArea.Prefix + "*");

    private static string[] HalfLocks(string folder) => Directory.GetFiles(folder, "*" + WholeFile.Part);
}

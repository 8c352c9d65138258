using Rota.Host.Foundation;

namespace Rota.Host.Plugins;

// Cleanup at startup: folders of killed installations, and plugins removed while they were in use.
internal static class StaleFiles
{
    public static void Sweep(string folder)
    {
        if (!Directory.Exists(folder)) return;
        try
        {
            if (Parts(folder).Length + HalfLocks(folder).Length == 0 && !LockFile.Read(folder).IsUnfinished) return;
            // Leaves everything alone while another program changes the folder.
            using var change = FolderChange.TryBegin(folder);
            if (change is null) return;
            foreach (var part in Parts(folder)) Directory.Delete(part, recursive: true);
            foreach (var half in HalfLocks(folder)) File.Delete(half);
            Finish(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or InputException)
        {
            // Retried at the next start; an invalid lock file is reported when plugins are used.
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
                // The plugin's empty folder may remain without the version's folder.
                var isGone = (version.State == LockState.Removed || !Directory.Exists(place.Folder)) && place.TryDelete();
                after = version.State switch
                {
                    LockState.Removed or LockState.Installing when isGone => after.With(after.Of(plugin.Id).Without(version.Version)),
                    // Killed between the last two steps of an installation.
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

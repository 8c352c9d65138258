using Rota.Host.Foundation;
using Rota.Host.Plugins;

namespace Rota.Host.Trials;

// Where the user's ledger is: with the other data of the program, on a disk of this machine.
internal static class LedgerPlace
{
    public const string FileName = "ledger.db";

    public static string Ours() => PluginFolders.User() is { } plugins
        ? Path.Combine(Path.GetDirectoryName(plugins)!, FileName)
        : throw new InputException(new Mistake("No home folder for the ledger: set XDG_DATA_HOME."));

    // Locks of files on a network do not reliably keep two machines apart, and the file would be damaged.
    public static void RequireLocal(string path) => RequireLocal(path, FileLinks.IsRemote(FileLinks.Target(Path.GetFullPath(path))));

    internal static void RequireLocal(string path, bool isRemote)
    {
        if (!isRemote) return;
        throw new InputException(new Mistake(
            "The folder is on a network drive, where two programs can damage the ledger. " +
            "Set XDG_DATA_HOME to a folder of this machine, or turn the ledger off with 'rota config set ledger off'.", path));
    }
}

namespace Rota.Host.Plugins;

// A folder next to the plugins in which one is assembled, so that a single rename installs it. If the program is killed, the next
// start removes the remains.
internal sealed class StagingArea : IDisposable
{
    public const string Prefix = ".part-";

    public StagingArea(string folder)
    {
        Root = Path.Combine(folder, Prefix + Path.GetRandomFileName());
        Directory.CreateDirectory(Root);
    }

    // For intermediate files.
    public string Root { get; }

    public string Plugin => Path.Combine(Root, "plugin");

    public void Dispose()
    {
        if (Directory.Exists(Root)) Directory.Delete(Root, recursive: true);
    }
}

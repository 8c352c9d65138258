namespace Rota.Host.Plugins;

// A folder beside the plugins in which one is put together, so that it is moved to its place in one step. What is left of it when
// the program is killed, the next start removes.
internal sealed class StagingArea : IDisposable
{
    public const string Prefix = ".part-";

    public StagingArea(string folder)
    {
        Root = Path.Combine(folder, Prefix + Path.GetRandomFileName());
        Directory.CreateDirectory(Root);
    }

    // For what is needed on the way.
    public string Root { get; }

    public string Plugin => Path.Combine(Root, "plugin");

    public void Dispose()
    {
        if (Directory.Exists(Root)) Directory.Delete(Root, recursive: true);
    }
}

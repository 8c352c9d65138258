using System.Threading.Channels;
using Rota.Host.Editing;
using Rota.Host.Live;

namespace Rota.Host.Tui;

// The open folders and scripts: finds the strategies in them, and adds new ones.
internal sealed class OpenFolders(LiveScripts live, SessionWriter keeping, IReadOnlyList<string> roots, ChannelWriter<Msg> tell)
{
    private IReadOnlyList<string> _roots = [.. roots.Select(Path.GetFullPath)];

    // By full paths.
    public IReadOnlyList<string> Roots => _roots;

    // Where new scripts are written.
    private string Folder => _roots.FirstOrDefault(Directory.Exists) ?? Path.GetDirectoryName(_roots[0])!;

    // The current scripts.
    public IReadOnlyList<string> Scan()
    {
        var paths = ScriptRoots.Scripts(_roots);
        live.Open(paths);
        tell.TryWrite(new Msg.Found(paths));
        return paths;
    }

    // In place of the folders that are open now.
    public void Open(string root)
    {
        var full = Path.GetFullPath(AtHome(root));
        if (!Path.Exists(full)) throw new InputException(new Mistake($"Folder not found: {full}. Type the path of a folder, or of a script."));
        Follow([full]);
        var paths = ScriptRoots.Scripts(_roots);
        live.Open(paths);
        tell.TryWrite(new Msg.Opened(full, paths));
        keeping.Fetch(paths, null);
    }

    public void Create(string name) => Add(path => new Msg.Created(path), NewScript.Create(Folder, name, NewScript.Of(name)));

    public void CopyShipped(string script, string name) => Add(path => new Msg.Created(path), ShippedStrategy.Copy(script, Folder, name));

    public void Copy(string script, string name) => Add(path => new Msg.Cloned(path), Clone.Of(script, name));

    // A new script beside scripts that were named one by one is opened too.
    private void Add(Func<string, Msg> added, string path)
    {
        if (!ScriptRoots.Scripts(_roots).Contains(path)) Follow([.. _roots, path]);
        tell.TryWrite(added(path));
        Scan();
    }

    private void Follow(IReadOnlyList<string> roots)
    {
        _roots = roots;
        live.Follow(roots);
        keeping.Follow(roots);
    }

    // ~ as in a shell.
    public static string AtHome(string path)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return path == "~" ? home : path.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(home, path[2..]) : path;
    }
}

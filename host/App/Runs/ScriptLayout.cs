using System.Text;
using Rota.Host.Scripting;

namespace Rota.Host.Runs;

// Places scripts in a bundle: with the same relative paths as on disk, below the folder that all of them share.
internal sealed class ScriptLayout
{
    public const string Folder = "script/";
    private readonly string _root;

    public ScriptLayout(IReadOnlyList<ScriptSource> scripts)
    {
        var files = scripts.SelectMany(script => script.Files).ToList();
        foreach (var load in files.SelectMany(LoadDirective.In).Where(load => Path.IsPathRooted(load.Target)))
        {
            throw new InputException(new Mistake(
                $"#load \"{load.Target}\" is a path on this machine; make it relative to the script, so that it works elsewhere.",
                files.First(file => LoadDirective.In(file).Contains(load)).Path, load.At.Line, load.At.Column));
        }

        foreach (var library in files.SelectMany(LibraryDirective.In).Where(each => !each.IsPackage && Path.IsPathRooted(each.Target)))
        {
            throw new InputException(new Mistake(
                $"#r \"{library.Target}\" is a path on this machine; make it relative to the script, so that it works elsewhere.",
                library.File.Path, library.At.Line, library.At.Column));
        }

        _root = files.Select(file => file.Path).Concat(scripts.SelectMany(Libraries).Select(library => library.Named!))
            .Select(path => Path.GetDirectoryName(path)!).Aggregate(Shared);
    }

    // Only the script's own; packages are fetched wherever it runs.
    public IReadOnlyList<(string Name, byte[] Content)> LibrariesOf(ScriptSource script) =>
        [.. Libraries(script).Select(library => (NameOf(library.Named!), File.ReadAllBytes(library.Path)))];

    public IReadOnlyList<(string Name, byte[] Content)> Of(ScriptSource script) =>
        [.. script.Files.Select(file => (NameOf(file.Path), Encoding.UTF8.GetBytes(file.Text)))];

    private static IEnumerable<ScriptLibrary> Libraries(ScriptSource script) =>
        ScriptLibraries.Of(script, isSafe: false).Where(library => library.Named is not null);

    private string NameOf(string path) => Folder + Path.GetRelativePath(_root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static string Shared(string one, string other)
    {
        while (!IsWithin(other, one))
        {
            one = Path.GetDirectoryName(one) ?? throw new InputException(new Mistake(
                "The script and a file it loads are on different drives; move them to one, because a bundle keeps their relative paths.", one));
        }

        return one;
    }

    private static bool IsWithin(string path, string folder)
    {
        var start = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path == folder || path.StartsWith(start, StringComparison.Ordinal);
    }
}

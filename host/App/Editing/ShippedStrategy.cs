using Rota.Host.Foundation;
using Rota.Host.Scripting;

namespace Rota.Host.Editing;

// A published strategy that ships with the program, in a folder beside it. About is the first line, which cites the source.
internal sealed record ShippedStrategy(string Path, string About)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    // Where it was published.
    public string Source => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(Path)!);

    private static string Folder => System.IO.Path.Combine(AppContext.BaseDirectory, "strategies");

    public static IReadOnlyList<ShippedStrategy> All()
    {
        if (!Directory.Exists(Folder)) throw new InputException(new Mistake("The strategies that ship with Rota are missing. Install Rota again.", Folder));
        return
        [
            .. Directory.GetFiles(Folder, "*.csx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(path => new ShippedStrategy(path, (UserFile.ReadFirstLine(path) ?? "").TrimStart('/', ' '))),
        ];
    }

    // The text stays as published; only the file gets another name. Returns its path.
    public static string Copy(string path, string folder, string name) => NewScript.Create(folder, name, ScriptFile.Read(path).Text);
}

using System.Globalization;

namespace Rota.Host.Editing;

// Copies a script in its folder under another name, like rota new strategy NAME --from SCRIPT.
internal static class Clone
{
    // Returns the path of the copy.
    public static string Of(string script, string name)
    {
        NewFile.RequireGood(name);
        var folder = FolderOf(script);
        return NewScript.Create(folder, name, NewScript.CopyOf(script, name, folder));
    }

    // A free name for a copy: kda-2 for kda.
    public static string FreeName(string script)
    {
        var name = NewFile.NameFor(Path.GetFileNameWithoutExtension(script), "strategy");
        var dash = name.LastIndexOf('-');
        var isNumber = int.TryParse(name[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var last);
        var isNumbered = dash > 0 && isNumber && last is > 1 and < 1000;
        var (stem, number) = isNumbered ? (name[..dash], last + 1) : (name.TrimEnd('-'), 2);
        // Some file systems ignore case.
        var taken = Directory.EnumerateFileSystemEntries(FolderOf(script)).Select(Path.GetFileName)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        while (taken.Contains(Named(stem, number) + ".csx")) number++;
        return Named(stem, number);
    }

    private static string Named(string stem, int number) => string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");

    private static string FolderOf(string script) => Path.GetDirectoryName(Path.GetFullPath(script))!;
}

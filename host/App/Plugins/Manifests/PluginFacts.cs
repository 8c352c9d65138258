namespace Rota.Host.Plugins;

// The contents of a plugin's manifest, one line each.
internal static class PluginFacts
{
    private const int Column = 13;

    public static IEnumerable<string> Said(InstalledPlugin plugin)
    {
        yield return plugin.Title;
        if (plugin.Manifest is not { } manifest) yield break;
        yield return Line("What", manifest.Description);
        yield return Line("Author", manifest.Author);
        if (manifest.Licence is { } licence) yield return Line("Licence", licence);
        if (manifest.Repository is { } repository) yield return Line("Repository", repository);
        yield return Line("Brings", string.Join(", ", manifest.Provides.Lines().DefaultIfEmpty("nothing")));
        yield return Line("Permissions", manifest.Permissions ?? "not stated by the author");
        if (plugin.Note is { } note) yield return Line("Note", note);
    }

    public static string Line(string what, string value) => $"{what.PadRight(Column)}{value}";
}

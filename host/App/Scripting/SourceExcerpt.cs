using System.Globalization;

namespace Rota.Host.Scripting;

internal static class SourceExcerpt
{
    public static string Place(string path, TextPoint at, string currentFolder) =>
        string.Create(CultureInfo.InvariantCulture, $"{Shown(path, currentFolder)}({at.Line},{at.Column})");

    // Keeps tabs before the caret, so that it lines up in every terminal.
    public static string WithCaret(string line, int column)
    {
        var before = line.AsSpan(0, Math.Min(column - 1, line.Length));
        var indent = string.Concat(before.ToString().Select(letter => letter == '\t' ? '\t' : ' '));
        return $"    {line}\n    {indent.PadRight(column - 1)}^";
    }

    // A file outside the current folder keeps its full path, which is clearer than ../../..
    public static string Shown(string path, string currentFolder)
    {
        var relative = Path.GetRelativePath(currentFolder, path);
        var isOutside = relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isOutside ? path : relative;
    }
}

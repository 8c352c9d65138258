using System.Globalization;

namespace Rota.Host.Rendering;

// A script's prints for people: the first lines and the number of further ones.
internal static class PrintsText
{
    public const int MostLines = 20;

    public static IEnumerable<string> Of(IReadOnlyList<PrintedLine> lines, long leftOut, bool all)
    {
        var shown = all ? lines.Count : Math.Min(MostLines, lines.Count);
        foreach (var line in lines.Take(shown)) yield return ShownText.Line($"{line}");
        if (lines.Count + leftOut - shown is > 0 and var more)
            yield return string.Create(CultureInfo.InvariantCulture, $"... {more:#,0} more lines.{(all ? $" Only the first {Prints.MostLines:#,0} are kept." : " Use --prints to see all.")}");
    }
}

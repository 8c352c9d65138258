using System.Globalization;
using System.Text;
using Rota.Host.LanguageReference;
using Rota.Terminal;

namespace Rota.Host.Sweeping;

// What the terminal shows of a sweep: the words, the heat map and the notes.
internal static class SweepAnswer
{
    // A map that is wider than the terminal would wrap; look is null where the output is not a terminal.
    public static byte[] Text(SweepFindings found, MapChoice map, TerminalProfile? look, int width, IReadOnlyList<SweepExtra>? extras = null)
    {
        var (text, shown) = (new SweepText(found), new StringBuilder());
        foreach (var line in text.Lines()) shown.Append(line).Append('\n');
        if (found.Results.Facts.Trials > 1 && found.Best >= 0)
        {
            shown.Append('\n');
            if (MapOf(found, map, out var missing) is { } drawn) Append(shown, new HeatMapText(drawn), look, width);
            else shown.Append(string.Join('\n', [missing, "", .. text.BestPoints()])).Append('\n');
        }

        shown.Append('\n');
        foreach (var line in text.Notes().SelectMany(Wrapped)) shown.Append(line).Append('\n');
        foreach (var line in (extras ?? []).SelectMany(extra => extra.Lines.Prepend(""))) shown.Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(shown.ToString());
    }

    // Null for a single point, and where the map is missing for a reason.
    public static HeatMap? MapOf(SweepFindings found, MapChoice map, out string? missing)
    {
        missing = null;
        return found.Results.Facts.Trials == 1 ? null : HeatMap.Of(found.Results, found.By, map, found.Best, found.Plateau, out missing);
    }

    // A caret stays below the code that it points to.
    private static IEnumerable<string> Wrapped(string note) => note.Contains('\n', StringComparison.Ordinal) ? [note] : DocText.Wrapped(note, indent: 0);

    private static void Append(StringBuilder shown, HeatMapText map, TerminalProfile? look, int width)
    {
        if (look is null) shown.Append(map.Plain());
        else if (map.Width <= width) shown.Append(map.In(look));
        else shown.Append(string.Create(CultureInfo.InvariantCulture, $"The heat map is {map.Width} columns wide, the terminal {width}: write it with --html FILE, or redirect the output.\n"));
    }
}

using Rota.Host.Problems;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The whole message of a failed run, as the command line prints it, in the width of a pane.
internal static class ErrorPane
{
    private const string Indent = "    ";
    private const string Caret = "^";

    public static IReadOnlyList<TextRow> Rows(Failed failure, int width, TerminalProfile look)
    {
        var (theme, lines) = (Theme.Of(look), Lines(failure));
        // A column stays free for the scroll bar.
        var room = Math.Max(1, width - TextRows.Margin - 1);
        var rows = new List<TextRow>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (i + 1 < lines.Length && lines[i + 1].Trim() == Caret)
            {
                rows.AddRange(Excerpt(lines[i], lines[i + 1].IndexOf(Caret, StringComparison.Ordinal), room)
                    .Select(row => new TextRow(i, [new(row, row.Trim() == Caret ? theme.Bad : theme.Text)])));
                i++;
                continue;
            }

            Style? style = lines[i].StartsWith(Indent, StringComparison.Ordinal) ? theme.Warning : theme.Bad;
            rows.AddRange(WrappedText.Of(lines[i], room).Select(row => new TextRow(i, [new(row, style)])));
        }

        return rows;
    }

    // The first line of the message, without its place.
    public static string Summary(Failed failure)
    {
        var line = Lines(failure)[0];
        if (failure.Places is not [var place, ..]) return line;
        var (head, end) = ($"{Text(place)}: ", line.IndexOf(": ", StringComparison.Ordinal) + 2);
        return line[..end].EndsWith(head, StringComparison.Ordinal) ? line[end..] : line;
    }

    // The place that a line of the message is about: a problem begins with its place. The first of all before any.
    public static Place? PlaceAt(Failed failure, int line)
    {
        var lines = Lines(failure);
        for (var i = Math.Min(line, lines.Length - 1); i >= 0; i--)
        {
            if (failure.Places.FirstOrDefault(place => lines[i].Contains(Text(place), StringComparison.Ordinal)) is { } found) return found;
        }

        return failure.Places is [var first, ..] ? first : null;
    }

    private static string Text(Place place) => place.Line == 0
        ? Path.GetFileName(place.Path)
        : FormattableString.Invariant($"{Path.GetFileName(place.Path)}({place.Line}{(place.Column > 0 ? $",{place.Column}" : "")})");

    // A tab has no width of its own in a cell.
    private static string[] Lines(Failed failure) => failure.Text.Replace("\t", Indent, StringComparison.Ordinal).TrimEnd('\n').Split('\n');

    // A long line of a script is cut into rows with its indent, and the caret stays under its letter.
    private static IEnumerable<string> Excerpt(string line, int caret, int width)
    {
        line = line.PadRight(caret + 1);
        var indent = Math.Min(line.Length - line.TrimStart(' ').Length, width / 2);
        for (var (start, room) = (indent, width - indent); start < line.Length; start += room)
        {
            var row = line[start..Math.Min(line.Length, start + room)];
            yield return $"{new string(' ', indent)}{row}".TrimEnd(' ');
            if (caret >= start && caret < start + room) yield return new string(' ', indent + caret - start) + Caret;
        }
    }
}

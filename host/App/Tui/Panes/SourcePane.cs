using System.Globalization;
using Rota.Host.Problems;
using Rota.Host.Scripting;
using Rota.Terminal;

namespace Rota.Host.Tui;

// A script with line numbers, its changed lines marked, and its problems below their lines.
internal static class SourcePane
{
    private const string Tab = "    ";

    public static IReadOnlyList<TextRow> Rows(EditedText text, IReadOnlyList<Place> problems, TerminalProfile look)
    {
        var theme = Theme.Of(look);
        if (text.Now.Problem is { } unread) return [new(0, [new(unread, theme.Bad)])];
        var (letters, digits) = (PaneLetters.Of(look), text.Now.Lines.Count.ToString(CultureInfo.InvariantCulture).Length);
        var rows = new List<TextRow>();
        for (var i = 0; i < text.Now.Lines.Count; i++)
        {
            var wrong = problems.Where(place => place.Line == i + 1).ToList();
            var number = (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(digits);
            var (sign, style) = wrong.Count > 0 ? (letters.Wrong, theme.Bad) : text.Changed.Contains(i) ? (letters.Differs, theme.Warning) : (" ", theme.Faint);
            rows.Add(new(i, [.. text.Now.Lines[i].Select(part => new TextLine(Shown(part.Text), StyleOf(part.Kind, theme)))])
            {
                Margin = [new($"{number} ", theme.Faint), new($"{sign} ", style)],
            });
            rows.AddRange(wrong.Select(place => new TextRow(i, [new($"{Before(text.Now.Lines[i], place.Column)}^ {place.What}", theme.Bad)])
            {
                Margin = [new(new string(' ', digits + 3))],
            }));
        }

        return rows;
    }

    private static string Shown(string text) => text.Replace("\t", Tab, StringComparison.Ordinal);

    // As wide as the line in front of a column, which counts from 1.
    private static string Before(IReadOnlyList<CodePart> line, int column)
    {
        var text = string.Concat(line.Select(part => part.Text));
        return new(' ', CutText.Width(Shown(text[..Math.Clamp(column - 1, 0, text.Length)])));
    }

    private static Style StyleOf(CodeKind kind, Theme theme) => kind switch
    {
        CodeKind.Keyword => theme.Title,
        CodeKind.Text => theme.Good,
        CodeKind.Number => theme.Warning,
        CodeKind.Comment => theme.Faint,
        CodeKind.Word => theme.Key,
        _ => theme.Text,
    };
}

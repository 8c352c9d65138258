using System.Globalization;
using System.Security;
using System.Text;
using Rota.Terminal;

namespace Rota.Tests.Screens;

// A frame as a picture for a page: letters as text, but dots and blocks as shapes, which fonts draw too wide or not at all.
internal static class FrameSvg
{
    private const int CellWidth = 8;
    private const int CellHeight = 17;
    private const int Margin = 12;
    private const string Ground = "#121212";
    private const string Ink = "#d0d0d0";
    // On a page as dark as the screen.
    private const string Edge = "#5f5f5f";

    public static string Of(Frame frame, string title)
    {
        var (width, height) = (frame.Width * CellWidth + 2 * Margin, frame.Height * CellHeight + 2 * Margin);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">
            <title>{SecurityElement.Escape(title)}</title>
            <rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8" fill="{Ground}" stroke="{Edge}"/>
            <g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="13" transform="translate({Margin} {Margin})">

            """);
        for (var y = 0; y < frame.Height; y++)
        {
            Grounds(svg, frame, y);
            Shapes(svg, frame, y);
            Texts(svg, frame, y);
        }

        return svg.Append("</g>\n</svg>\n").ToString();
    }

    private static void Grounds(StringBuilder svg, Frame frame, int y)
    {
        foreach (var (from, length, style) in Spans(frame, y, cell => GroundOf(cell.Style)))
        {
            if (style is not null)
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{from * CellWidth}\" y=\"{y * CellHeight}\" width=\"{length * CellWidth}\" height=\"{CellHeight}\" fill=\"{style}\"/>\n");
        }
    }

    private static void Texts(StringBuilder svg, Frame frame, int y)
    {
        foreach (var (from, length, style) in Spans(frame, y, cell => IsText(cell) ? $"fill=\"{InkOf(cell.Style)}\"{Weight(cell.Style)}" : null))
        {
            if (style is null) continue;
            var text = string.Concat(Enumerable.Range(from, length).Select(x => frame[x, y].Text));
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{from * CellWidth}\" y=\"{y * CellHeight + 13}\" textLength=\"{length * CellWidth}\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" {style}>{SecurityElement.Escape(text)}</text>\n");
        }
    }

    // A path for each colour of a row.
    private static void Shapes(StringBuilder svg, Frame frame, int y)
    {
        foreach (var color in Enumerable.Range(0, frame.Width).Where(x => IsShape(frame[x, y])).GroupBy(x => InkOf(frame[x, y].Style)))
        {
            var path = string.Concat(Joined(color.SelectMany(x => Rectangles(frame[x, y].Text[0]).Select(part => part with { X = x + part.X }))).Select(part => Rectangle(y, part)));
            svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"{color.Key}\" d=\"{path}\"/>\n");
        }
    }

    // Neighbours of one height, as one.
    private static List<(double X, double Y, double Width, double Height)> Joined(IEnumerable<(double X, double Y, double Width, double Height)> parts)
    {
        var joined = new List<(double X, double Y, double Width, double Height)>();
        foreach (var part in parts.OrderBy(part => part.Y).ThenBy(part => part.Height).ThenBy(part => part.X))
        {
            if (joined is [.., var last] && (last.Y, last.Height) == (part.Y, part.Height) && last.X + last.Width == part.X)
                joined[^1] = last with { Width = last.Width + part.Width };
            else
                joined.Add(part);
        }

        return joined;
    }

    private static string Rectangle(int y, (double X, double Y, double Width, double Height) part) => string.Create(
        CultureInfo.InvariantCulture,
        $"M{part.X * CellWidth:0.##} {(y + part.Y) * CellHeight:0.##}h{part.Width * CellWidth:0.##}v{part.Height * CellHeight:0.##}h-{part.Width * CellWidth:0.##}z");

    // In fractions of a cell. A braille letter has its eight dots as bits: three rows of the left column, three of the right, then the last row.
    private static IEnumerable<(double X, double Y, double Width, double Height)> Rectangles(char letter)
    {
        switch (letter)
        {
            case > '\u2800' and <= '\u28ff':
                for (var bit = 0; bit < 8; bit++)
                {
                    if ((letter - '\u2800' >> bit & 1) == 0) continue;
                    var (column, row) = bit < 6 ? (bit / 3, bit % 3) : (bit - 6, 3);
                    yield return (column * 0.5 + 0.11, row * 0.25 + 0.07, 0.28, 0.13);
                }

                break;
            case >= '▁' and <= '█':
                var share = (letter - '▁' + 1) / 8.0;
                yield return (0, 1 - share, 1, share);
                break;
            case '─': yield return (0, 0.47, 1, 0.06); break;
            case '│': yield return (0.44, 0, 0.12, 1); break;
            case '┃': yield return (0.36, 0, 0.28, 1); break;
            case '┌': yield return (0.44, 0.47, 0.56, 0.06); yield return (0.44, 0.47, 0.12, 0.53); break;
            case '┐': yield return (0, 0.47, 0.56, 0.06); yield return (0.44, 0.47, 0.12, 0.53); break;
            case '└': yield return (0.44, 0.47, 0.56, 0.06); yield return (0.44, 0, 0.12, 0.53); break;
            case '┘': yield return (0, 0.47, 0.56, 0.06); yield return (0.44, 0, 0.12, 0.53); break;
            case '┤': yield return (0, 0.47, 0.44, 0.06); yield return (0.44, 0, 0.12, 1); break;
            case '┬': yield return (0, 0.47, 1, 0.06); yield return (0.44, 0.47, 0.12, 0.53); break;
            case '┈' or '╌': yield return (0.2, 0.48, 0.3, 0.04); yield return (0.7, 0.48, 0.2, 0.04); break;
        }
    }

    private static bool IsShape(ScreenCell cell) => cell.Text.Length == 1 && Rectangles(cell.Text[0]).Any();

    private static bool IsText(ScreenCell cell) => cell.Text.Length > 0 && cell.Text != " " && cell.Text != "\u2800" && !IsShape(cell);

    // Joins neighbours with the same style.
    private static IEnumerable<(int From, int Length, string? Said)> Spans(Frame frame, int y, Func<ScreenCell, string?> say)
    {
        for (var x = 0; x < frame.Width;)
        {
            var (from, said) = (x, say(frame[x, y]));
            while (x < frame.Width && say(frame[x, y]) == said) x++;
            yield return (from, x - from, said);
        }
    }

    private static string InkOf(Style style) => style.Emphasis.HasFlag(Emphasis.Reverse) ? Ground : style.Foreground.IsDefault ? Ink : $"{style.Foreground}";

    private static string? GroundOf(Style style) => style.Emphasis.HasFlag(Emphasis.Reverse) ? Ink : style.Background.IsDefault ? null : $"{style.Background}";

    private static string Weight(Style style) => style.Emphasis.HasFlag(Emphasis.Bold) ? " font-weight=\"bold\"" : "";
}

using System.Text;
using Rota.Terminal;

namespace Rota.Tests.Terminal;

// A frame as text to read and compare: its rows, then the same rows with a letter for each style, then the legend of the letters.
internal static class FrameText
{
    private const string Letters =
        " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_{}~";

    public static string Of(Frame frame)
    {
        var styles = new List<Style> { Style.Plain };
        var (rows, looks) = (new StringBuilder(), new StringBuilder());
        for (var y = 0; y < frame.Height; y++)
        {
            for (var x = 0; x < frame.Width; x++)
            {
                if (!styles.Contains(frame[x, y].Style)) styles.Add(frame[x, y].Style);
                rows.Append(frame[x, y].Text);
                looks.Append(Letters[styles.IndexOf(frame[x, y].Style)]);
            }

            rows.Append("|\n");
            looks.Append("|\n");
        }

        var meanings = styles.Skip(1).Select((style, i) => $"{Letters[i + 1]}: {Described(style)}\n");
        return $"{rows}\n{looks}\n{string.Concat(meanings)}";
    }

    private static string Described(Style style) =>
        $"{style.Foreground} on {style.Background}{(style.Emphasis == Emphasis.None ? "" : $", {style.Emphasis}")}";
}

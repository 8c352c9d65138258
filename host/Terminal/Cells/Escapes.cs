using System.Globalization;
using System.Text;

namespace Rota.Terminal;

// Escape sequences (ECMA-48, and xterm's private modes that other terminals adopted).
internal static class Escapes
{
    public const string BeginFrame = "\e[?2026h";
    public const string EndFrame = "\e[?2026l";
    public const string PlainStyle = "\e[0m";
    public const string Clear = "\e[2J";

    public static StringBuilder MoveTo(this StringBuilder text, int x, int y) =>
        text.Append(CultureInfo.InvariantCulture, $"\e[{y + 1};{x + 1}H");

    public static StringBuilder Forward(this StringBuilder text, int columns) =>
        columns == 1 ? text.Append("\e[C") : text.Append(CultureInfo.InvariantCulture, $"\e[{columns}C");

    // OSC 52.
    public static string Copy(string text) => $"\e]52;c;{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}\a";

    // After a frame: the cursor may be anywhere.
    public static string Cursor(CellPlace? before, CellPlace? after) => after is { } place
        ? string.Create(CultureInfo.InvariantCulture, $"\e[{place.Y + 1};{place.X + 1}H{(before is null ? "\e[?25h" : "")}")
        : before is null ? "" : "\e[?25l";

    // The complete style, independent of the previous one.
    public static StringBuilder Pen(this StringBuilder text, Style style)
    {
        text.Append("\e[0");
        if (style.Emphasis.HasFlag(Emphasis.Bold)) text.Append(";1");
        if (style.Emphasis.HasFlag(Emphasis.Dim)) text.Append(";2");
        if (style.Emphasis.HasFlag(Emphasis.Underline)) text.Append(";4");
        if (style.Emphasis.HasFlag(Emphasis.Reverse)) text.Append(";7");
        Ink(text, style.Foreground, 30);
        Ink(text, style.Background, 40);
        return text.Append('m');
    }

    private static void Ink(StringBuilder text, Color color, int first)
    {
        if (color.IsDefault) return;
        if (color.IsRgb) text.Append(CultureInfo.InvariantCulture, $";{first + 8};2;{color.Red};{color.Green};{color.Blue}");
        else if (color.Index >= 16) text.Append(CultureInfo.InvariantCulture, $";{first + 8};5;{color.Index}");
        else if (color.Index >= 8) text.Append(CultureInfo.InvariantCulture, $";{first + 60 + color.Index - 8}");
        else text.Append(CultureInfo.InvariantCulture, $";{first + color.Index}");
    }
}

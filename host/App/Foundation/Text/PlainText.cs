using System.Globalization;
using System.Text;

namespace Rota.Host.Foundation;

// Text for --plain: symbols with an ASCII form become it, other characters are escaped as in JSON.
internal static class PlainText
{
    public static byte[] Of(byte[] utf8)
    {
        if (Ascii.IsValid(utf8)) return utf8;
        var plain = new StringBuilder(utf8.Length + 64);
        foreach (var letter in Encoding.UTF8.GetString(utf8))
        {
            if (char.IsAscii(letter)) plain.Append(letter);
            else if (Form(letter) is { } form) plain.Append(form);
            else plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
        }

        return Encoding.ASCII.GetBytes(plain.ToString());
    }

    private static string? Form(char letter) => letter switch
    {
        '−' or '–' or '—' => "-",
        '…' => "...",
        '×' => "x",
        '·' => "*",
        '≤' => "<=",
        '≥' => ">=",
        '→' => "->",
        '←' => "<-",
        '½' => "1/2",
        '’' or '‘' => "'",
        '“' or '”' => "\"",
        '\u00a0' or '\u202f' or '\u2009' => " ",
        _ => null,
    };
}

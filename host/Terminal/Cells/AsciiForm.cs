namespace Rota.Terminal;

// The one ASCII letter that stands for a cell's text where a terminal has no other; a question mark where none is like it.
internal static class AsciiForm
{
    public static string Of(string text)
    {
        if (text.Length == 0) return " ";
        var letter = text[0];
        if (char.IsAscii(letter)) return text.Length == 1 ? text : letter.ToString();
        return letter switch
        {
            '─' or '━' or '┄' or '┅' or '┈' or '╌' or '−' or '–' or '—' => "-",
            '│' or '┃' or '┆' or '┊' => "|",
            >= '\u2500' and <= '\u257f' => "+",
            >= '\u2580' and <= '\u259f' or '■' or '▪' => "#",
            '\u2800' => " ",
            > '\u2800' and <= '\u28ff' => ":",
            '▲' or '△' or '↑' => "^",
            '▼' or '▽' or '↓' => "v",
            '▶' or '▸' or '►' or '→' or '›' => ">",
            '◀' or '◂' or '◄' or '←' or '‹' => "<",
            '•' or '●' or '×' => "*",
            '·' or '…' => ".",
            '’' or '‘' => "'",
            '“' or '”' => "\"",
            '\u00a0' or '\u202f' or '\u2009' => " ",
            _ => "?",
        };
    }
}

namespace Rota.Terminal;

// The ASCII replacement of a cell's text for terminals without Unicode; a question mark if nothing is similar.
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
            '⟦' => "[",
            '⟧' => "]",
            '•' or '●' or '×' => "*",
            '·' or '…' => ".",
            '’' or '‘' => "'",
            '“' or '”' => "\"",
            '\u00a0' or '\u202f' or '\u2009' => " ",
            _ => "?",
        };
    }
}

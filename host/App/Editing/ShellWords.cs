using System.Text;

namespace Rota.Host.Editing;

// Splits a command line into words like a shell, and nothing more. On Windows backslashes are ordinary characters.
internal static class ShellWords
{
    private const char None = '\0';

    // Null if a quote is not closed.
    public static IReadOnlyList<string>? Split(string text, bool hasBackslashPaths)
    {
        var words = new List<string>();
        // Null between words, so that "" counts as a word.
        StringBuilder? word = null;
        var quote = None;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quote == None && char.IsWhiteSpace(letter))
            {
                if (word is not null) words.Add(word.ToString());
                word = null;
                continue;
            }

            word ??= new StringBuilder();
            if (letter == quote) quote = None;
            else if (quote == None && letter is ('"' or '\'')) quote = letter;
            else if (letter == '\\' && i + 1 < text.Length && IsEscape(text[i + 1])) word.Append(text[++i]);
            else word.Append(letter);
        }

        if (word is not null) words.Add(word.ToString());
        return quote == None ? words : null;

        bool IsEscape(char next) => !hasBackslashPaths && quote switch
        {
            '\'' => false,
            '"' => next is '"' or '\\' or '$' or '`',
            _ => true,
        };
    }
}

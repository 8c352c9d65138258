namespace Rota.Terminal;

// Scores how well letters match a text in order; null if they do not; more is better. Consecutive letters, beginnings of words and short
// texts score higher.
internal static class Fuzzy
{
    public static int? Score(string letters, string text) => Score(letters, text, FirstOfWords) ?? Score(letters, text, First);

    private static int? Score(string letters, string text, Func<string, char, int, int> find)
    {
        var (score, at, run) = (0, 0, 0);
        foreach (var letter in letters.Where(letter => letter != ' '))
        {
            var found = find(text, char.ToLowerInvariant(letter), at);
            if (found < 0) return null;
            run = found == at && at > 0 ? run + 1 : 0;
            score += 10 + 5 * run + (IsStart(text, found) ? 8 : 0) - Math.Min(found - at, 5);
            at = found + 1;
        }

        return score * 100 - text.Length;
    }

    private static int First(string text, char letter, int from)
    {
        var at = from;
        while (at < text.Length && char.ToLowerInvariant(text[at]) != letter) at++;
        return at < text.Length ? at : -1;
    }

    // The next word that begins with the letter, else the next letter; it may skip a place that a later letter needs.
    private static int FirstOfWords(string text, char letter, int from)
    {
        var first = First(text, letter, from);
        for (var at = first; at >= 0; at = First(text, letter, at + 1))
        {
            if (at == from || IsStart(text, at)) return at;
        }

        return first;
    }

    private static bool IsStart(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);
}

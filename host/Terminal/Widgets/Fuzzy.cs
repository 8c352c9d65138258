namespace Rota.Terminal;

// How well letters, in their order, are found in a text: null when they are not; more is better. Letters that follow each other,
// that begin words, and short texts count more.
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

    // The next letter, or else the next that begins a word: it may pass by one that a later letter needs.
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

namespace Rota.Host.Scripting;

internal static class SimilarWord
{
    // A third of the letters may differ; case is ignored.
    public static string? To(string word, IEnumerable<string> known)
    {
        var limit = Math.Max(1, word.Length / 3);
        return known.Distinct(StringComparer.Ordinal)
            .Where(other => other != word)
            .Select(other => (Word: other, Distance: Distance(word.ToUpperInvariant(), other.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= limit && candidate.Distance < word.Length)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    // Levenshtein distance with transpositions (optimal string alignment).
    public static int Distance(string a, string b)
    {
        var edits = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    edits[i, j] = i + j;
                    continue;
                }
                var change = edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                edits[i, j] = Math.Min(change, 1 + Math.Min(edits[i - 1, j], edits[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    edits[i, j] = Math.Min(edits[i, j], 1 + edits[i - 2, j - 2]);
            }
        }
        return edits[a.Length, b.Length];
    }
}

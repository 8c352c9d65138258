namespace Rota.Plugins;

// The names that somebody may have meant.
internal static class Nearest
{
    private const int Shown = 5;

    // With commas between, the likeliest first.
    public static string To(string name, IEnumerable<string> names) =>
        string.Join(", ", names.Order(StringComparer.Ordinal).OrderBy(other => Distance(other, name)).Take(Shown));

    // Levenshtein, without regard to case.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (same ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}

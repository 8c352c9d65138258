namespace Rota.Plugins;

// Suggestions for a misspelled name: names in which at most a third of the letters differ, or that one begins with the other.
internal static class Nearest
{
    private const int Shown = 5;

    // The likeliest first, as a sentence after a blank; empty if none is near.
    public static string To(string name, IEnumerable<string> names)
    {
        List<string> near =
        [
            .. names.Where(other => IsNear(other, name)).Order(StringComparer.Ordinal).OrderBy(other => Distance(other, name)).Take(Shown),
        ];
        return near.Count == 0 ? "" : $" Nearest there: {string.Join(", ", near)}.";
    }

    private static bool IsNear(string other, string name) =>
        Distance(other, name) * 3 <= Math.Max(other.Length, name.Length)
        || (Math.Min(other.Length, name.Length) > 2
            && (other.StartsWith(name, StringComparison.OrdinalIgnoreCase) || name.StartsWith(other, StringComparison.OrdinalIgnoreCase)));

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

namespace Rota.Host.Tui;

// The lines of a text that an earlier one lacks: those outside of a longest common subsequence.
internal static class ChangedLines
{
    // A larger difference counts as changed as a whole.
    private const int MostPairs = 1_000_000;

    public static IReadOnlySet<int> Of(string[] before, string[] after)
    {
        var least = Math.Min(before.Length, after.Length);
        var (head, tail) = (0, 0);
        while (head < least && before[head] == after[head]) head++;
        while (tail < least - head && before[^(tail + 1)] == after[^(tail + 1)]) tail++;
        var (old, now) = (before[head..^tail], after[head..^tail]);
        var changed = Enumerable.Range(head, now.Length).ToHashSet();
        if (old.Length == 0 || (long)old.Length * now.Length > MostPairs) return changed;

        var common = Common(old, now);
        for (var (i, j) = (0, 0); i < old.Length && j < now.Length;)
        {
            if (old[i] == now[j])
            {
                changed.Remove(head + j);
                (i, j) = (i + 1, j + 1);
            }
            else if (common[i + 1, j] >= common[i, j + 1]) i++;
            else j++;
        }

        return changed;
    }

    // The lengths of the longest common subsequences from each pair of lines on.
    private static int[,] Common(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }
}

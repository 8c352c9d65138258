namespace Rota.Accounts;

// Whole numbers that sum to a total, in proportion to quotas, by largest remainder; ties go to the first. Each stays between a least and a most.
internal static class Apportionment
{
    private const int Digits = 12;

    // Null if the bounds leave no such numbers.
    public static long[]? Of(IReadOnlyList<decimal> quotas, long total, IReadOnlyList<long> least, IReadOnlyList<long> most)
    {
        if (least.Zip(most).Any(bounds => bounds.First > bounds.Second)) return null;
        var parts = new long[quotas.Count];
        var open = Enumerable.Range(0, quotas.Count).ToList();
        while (true)
        {
            if (!Share(open)) return null;
            var below = open.Where(i => parts[i] < least[i]).ToList();
            var above = open.Where(i => parts[i] > most[i]).ToList();
            if (below.Count == 0 && above.Count == 0) return parts;

            // Only the side that is off by more: the rest may come right when it is shared again.
            var isBelow = below.Sum(i => least[i] - parts[i]) >= above.Sum(i => parts[i] - most[i]);
            foreach (var i in isBelow ? below : above)
            {
                parts[i] = isBelow ? least[i] : most[i];
                open.Remove(i);
            }
        }

        bool Share(List<int> among)
        {
            var left = total - parts.Where((_, i) => !among.Contains(i)).Sum();
            var sum = among.Sum(i => quotas[i]);
            if (sum == 0 || left < 0)
            {
                foreach (var i in among) parts[i] = 0;
                return left == 0;
            }

            var exact = among.ToDictionary(i => i, i => Math.Round(quotas[i] * left / sum, Digits));
            foreach (var i in among) parts[i] = (long)Math.Floor(exact[i]);
            left -= among.Sum(i => parts[i]);
            foreach (var i in among.OrderByDescending(i => exact[i] - parts[i]).Take((int)left)) parts[i]++;
            return true;
        }
    }
}

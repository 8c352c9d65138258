namespace Rota.Terminal;

// Round numbers for an axis: multiples of 1, 2 or 5 times a power of ten.
internal static class Ticks
{
    // 1, 2 or 5 times a power of ten, ascending without end.
    public static IEnumerable<double> Steps(double first)
    {
        for (var decade = Math.Pow(10, Math.Floor(Math.Log10(first) + 1e-9)); ; decade *= 10)
        {
            foreach (var step in new[] { 1, 2, 5 })
            {
                if (step * decade >= first * (1 - 1e-9)) yield return step * decade;
            }
        }
    }

    // Ascending, between low and high, at most the given count (at least 1), all multiples of the step.
    public static (IReadOnlyList<double> Values, double Step) Linear(double low, double high, int most)
    {
        foreach (var step in Steps((high - low) / Math.Max(1, most)))
        {
            var (first, last) = (Math.Ceiling(low / step - 1e-9), Math.Floor(high / step + 1e-9));
            if (last - first + 1 <= most) return ([.. Multiples(first, last, step)], step);
        }

        throw new ArgumentOutOfRangeException(nameof(high), high, "No step fits this range.");
    }

    // 1, 2 and 5 times the powers of ten between low and high, or only the powers if those are too many.
    public static IReadOnlyList<double> Logarithmic(double low, double high, int most)
    {
        var all = Steps(1e-12).SkipWhile(step => step < low * (1 - 1e-9)).TakeWhile(step => step <= high * (1 + 1e-9)).ToList();
        if (all.Count <= most) return all;
        var powers = all.Where(value => Math.Abs(Math.Log10(value) - Math.Round(Math.Log10(value))) < 1e-9).ToList();
        var each = (powers.Count + most - 1) / Math.Max(1, most);
        return [.. powers.Where((_, i) => i % Math.Max(1, each) == 0)];
    }

    private static IEnumerable<double> Multiples(double first, double last, double step)
    {
        for (var multiple = first; multiple <= last; multiple++) yield return multiple * step;
    }
}

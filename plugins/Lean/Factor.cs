namespace Rota.Plugins.Lean;

// The factors for prices up to a day, from the day after the line before.
internal readonly record struct Factor(DateOnly Until, double Price, double Split)
{
    public static Factor On(DateOnly day, IReadOnlyList<Factor> factors)
    {
        var (low, high) = (0, factors.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (factors[middle].Until < day) low = middle + 1;
            else high = middle;
        }

        return low < factors.Count ? factors[low] : new(day, 1, 1);
    }
}

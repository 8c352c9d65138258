namespace Rota.Accounts;

// The tax on a year's long-term gain, of funds with several rates: each rate's gains and losses are summed, then losses lower the gains at the
// highest rate first.
internal static class LongTermTax
{
    // Of gains and losses with their rates, and the gain that is taxed after all set-offs: at most the sum of the gains.
    public static decimal Of(IEnumerable<(decimal Rate, decimal Gain)> gains, decimal taxed)
    {
        var (tax, left) = (0m, taxed);
        // What losses leave is taxed from the lowest rate up.
        foreach (var rate in gains.GroupBy(each => each.Rate, each => each.Gain).OrderBy(rate => rate.Key))
        {
            var part = Math.Min(left, Math.Max(0, rate.Sum()));
            (tax, left) = (tax + rate.Key * part, left - part);
        }

        return tax;
    }
}

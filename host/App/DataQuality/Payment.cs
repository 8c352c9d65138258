namespace Rota.Host.DataQuality;

// The payment that the two kinds of closes imply between two days: per share, and as a share of the previous close.
internal readonly record struct Payment(int Row, DateOnly Day, double Amount, double Yield)
{
    // A larger step at once is a split or an error.
    public const double Most = 0.25;

    // A tenth of a basis point: less than any fund pays, and more than the sixth decimal of a price.
    private const double LeastYield = 1e-5;
    // With weekly or monthly rows most may pay, which hides the rounding; assume a cent at a price of 30.
    private const double LeastYieldOfPeriod = 3e-4;
    private const int Block = 250;
    // The rounding of the source: most days pay nothing, so their apparent payments are rounding errors.
    private const double QuietShare = 0.75;
    private const double TimesNoise = 8;

    // An adjusted close is multiplied by 1 - D / (the previous close), so D follows from the divergence of the closes.
    public static IReadOnlyList<Payment> Of(CheckedSeries series)
    {
        var (closes, unadjusted) = (series.Closes, series.Unadjusted);
        if (unadjusted.Length == 0) return [];
        var yields = new double[closes.Length];
        for (var row = 1; row < yields.Length; row++) yields[row] = 1 - Math.Exp(-series.Parting(row));
        var noise = series.IsCoarse ? [.. yields.Chunk(Block).Select(_ => LeastYieldOfPeriod)] : Noise(yields);
        var paid = new List<Payment>();
        for (var row = 1; row < yields.Length; row++)
        {
            if (yields[row] > noise[row / Block] && yields[row] < Most)
                paid.Add(new(row, series.Dates[row], yields[row] * unadjusted[row - 1], yields[row]));
        }

        return paid;
    }

    // Steps of a block below this size pay nothing.
    private static double[] Noise(double[] yields)
    {
        var blocks = yields.Chunk(Block).Select(block => Robust.Quantile(block.Select(Math.Abs), QuietShare)).ToArray();
        return [.. blocks.Select((_, at) =>
            Math.Max(LeastYield, TimesNoise * blocks[Math.Max(0, at - 1)..Math.Min(blocks.Length, at + 2)].Max()))];
    }
}

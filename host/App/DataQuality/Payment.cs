namespace Rota.Host.DataQuality;

// What a step between two days paid, as the two kinds of closes imply it: per share, and as a share of the close before.
internal readonly record struct Payment(int Row, DateOnly Day, double Amount, double Yield)
{
    // More than this at once is no distribution but a split, or wrong.
    public const double Most = 0.25;

    // A tenth of a basis point is less than any fund pays, and more than the sixth decimal is worth.
    private const double LeastYield = 1e-5;
    // Most weeks or months may pay, so that they do not tell what rounding is: a cent of a price of 30.
    private const double LeastYieldOfPeriod = 3e-4;
    private const int Block = 250;
    // Rounding of the source: most days pay nothing, so most of what they seem to pay is that.
    private const double QuietShare = 0.75;
    private const double TimesNoise = 8;

    // An adjusted close leaves 1 - D / (the last close before) of itself, so D follows from how the two closes part.
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

    // Below this a step of that block pays nothing.
    private static double[] Noise(double[] yields)
    {
        var blocks = yields.Chunk(Block).Select(block => Robust.Quantile(block.Select(Math.Abs), QuietShare)).ToArray();
        return [.. blocks.Select((_, at) =>
            Math.Max(LeastYield, TimesNoise * blocks[Math.Max(0, at - 1)..Math.Min(blocks.Length, at + 2)].Max()))];
    }
}

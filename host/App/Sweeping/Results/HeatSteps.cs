namespace Rota.Host.Sweeping;

// Five steps of colour between the 0, 20, … 100 % quantiles, the best last. The colours differ in lightness too, so that they need no hue.
internal sealed class HeatSteps
{
    public const int Count = 5;

    private static readonly int[] Grounds = [0x440154, 0x3b528b, 0x21918c, 0x5ec962, 0xfde725];
    private static readonly int[] Inks = [0xffffff, 0xffffff, 0xffffff, 0x101010, 0x101010];

    private readonly double[] _limits;
    private readonly double _sign;

    public HeatSteps(IEnumerable<double> values, double sign)
    {
        _sign = sign;
        double[] known = [.. values.Select(value => value * sign).Where(value => !double.IsNaN(value)).Order()];
        _limits = known.Length == 0 ? [] : [.. Enumerable.Range(1, Count - 1).Select(i => Quantile(known, i / (double)Count))];
    }

    // The step of a value, from 0; -1 where it is unknown.
    public int Of(double value) => double.IsNaN(value) ? -1 : _limits.Count(limit => value * _sign > limit);

    public static (int Ground, int Ink) ColoursOf(int step) => (Grounds[step], Inks[step]);

    // Linear between order statistics.
    private static double Quantile(double[] sorted, double share)
    {
        var rank = share * (sorted.Length - 1);
        var below = (int)Math.Floor(rank);
        return sorted[below] + (rank - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]);
    }
}

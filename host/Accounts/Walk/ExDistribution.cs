namespace Rota.Accounts;

// A distribution, derived from its adjustment: before an ex-date, adjusted closes are multiplied by 1 − D / (the close before it).
internal static class ExDistribution
{
    // Smaller steps of the adjustment are rounding by the source.
    private const double Least = 1e-5;

    // Per share, from the closes of a day and the day before; 0 without one.
    public static double Of(double closeBefore, double unadjustedBefore, double close, double unadjusted)
    {
        var step = 1 - closeBefore / unadjustedBefore / (close / unadjusted);
        return Math.Abs(step) > Least ? unadjustedBefore * step : 0;
    }
}

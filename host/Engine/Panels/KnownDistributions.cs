using System.Globalization;

namespace Rota.Engine;

// Checks that a series shows its ex-dates: the ratio of close to unadjusted close rises there and moves nowhere else.
internal static class KnownDistributions
{
    // Prices are rounded, which moves the ratio a little; no fund pays out half of its value.
    private const double Rounding = 1e-3;
    private const double LargestShare = 0.5;

    public static void Require(IReadOnlyList<PriceSeries> series)
    {
        var mistakes = series.Select(Mistake).OfType<Mistake>().ToList();
        if (mistakes.Count > 0) throw new InputException(mistakes);
    }

    private static Mistake? Mistake(PriceSeries series)
    {
        var closes = series.Closes;
        var unadjusted = series.UnadjustedCloses;
        if (unadjusted.IsEmpty) return new Mistake(KnownCloses.Missing(series.Asset), series.Source);
        for (var i = 1; i < closes.Length; i++)
        {
            var left = closes[i - 1] / unadjusted[i - 1] / (closes[i] / unadjusted[i]);
            if (left >= 1 - LargestShare && left <= 1 + Rounding) continue;
            var what = string.Create(CultureInfo.InvariantCulture,
                $"{series.Asset}: on {series.Dates[i]:O} the unadjusted close changes {left:0.####}-fold against the adjusted one. ");
            return new Mistake(
                what + "That is a split, not a distribution: adjust the unadjusted closes for it, or let distributions be known at once.", series.Source);
        }

        return null;
    }
}

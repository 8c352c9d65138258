using System.Globalization;

namespace Rota.Host.Varying;

// How late scores know a distribution.
internal static class DividendLags
{
    private static readonly int[] Lags = [0, 3];

    public static VariationGroup Of(Conventions profile) => new("dividendLag", "Dividends known to scores", [.. Lags.Select(days =>
        Variation.Of(
            days == 0 ? "on the ex-date" : string.Create(CultureInfo.InvariantCulture, $"{days} trading days late"),
            plan => plan with { Profile = plan.Profile with { DividendLagDays = days } }) with { IsAsItIs = days == profile.DividendLagDays })]);
}

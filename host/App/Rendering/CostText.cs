using System.Globalization;

namespace Rota.Host.Rendering;

// The costs of an order in a few words: 10 bps.
internal static class CostText
{
    public static string Of(Costs costs) => costs.AreNone ? "no costs" : string.Join(", ", Parts(costs));

    private static IEnumerable<string> Parts(Costs costs)
    {
        if (costs.PerShare != 0) yield return string.Create(CultureInfo.InvariantCulture, $"{costs.PerShare} a share");
        if (costs.LeastCommission != 0) yield return string.Create(CultureInfo.InvariantCulture, $"at least {costs.LeastCommission} an order");
        if (costs.Bps != 0) yield return string.Create(CultureInfo.InvariantCulture, $"{costs.Bps:0.##} bps");
    }
}

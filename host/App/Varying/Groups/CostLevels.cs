using System.Globalization;

namespace Rota.Host.Varying;

// Costs of each order, each way.
internal static class CostLevels
{
    private static readonly double[] Levels = [0, 5, 10, 20, 50];

    public static VariationGroup Of(Conventions profile) => new("costs", "Costs of each order", [.. Levels.Select(bps =>
    {
        var costs = new Costs(bps);
        var name = string.Create(CultureInfo.InvariantCulture, $"{bps} bps");
        return Variation.Of(name, plan => plan with { Profile = plan.Profile with { Costs = costs } }) with { IsAsItIs = costs == profile.Costs };
    })]);
}

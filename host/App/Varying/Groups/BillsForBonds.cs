using Rota.Host.Foundation;

namespace Rota.Host.Varying;

// Bills, or cash, in place of bonds: with the decisions as they were, and as a member of the universe that scores choose from.
internal static class BillsForBonds
{
    private const string Key = "billsForBonds";
    private const string Title = "Bills for bonds";
    private const string SameDecisions = "same decisions";
    private const string InTheUniverse = "in the universe";

    public static VariationGroup Of(BacktestResult own, IReadOnlyList<Asset> bonds, Asset? bills)
    {
        if (bonds.Count == 0)
            return new(Key, Title, [Variation.None("all", "No bond fund is held that Rota knows; name bonds with --bonds, as in --bonds IEF,TLT.")]);
        var share = own.Rebalances.Average(made => bonds.Sum(bond => made.Target[bond]));
        return new(Key, Title, [Decided(own, bonds, bills), Replaced(bonds, bills)])
        {
            Finish = group => group with
            {
                Numbers = [("averageBondWeightOfDecisions", share)],
                Notes =
                [
                    $"Bonds: {string.Join(", ", bonds)}, on average {Format.Percent(share, "0.0")} of a decision. Held instead: {bills?.Name ?? "cash, at the rate of the run"}.",
                ],
            },
        };
    }

    private static Variation Decided(BacktestResult own, IReadOnlyList<Asset> bonds, Asset? bills)
    {
        var strategy = own.Strategy;
        if (strategy.Allocation is Portfolio) return Variation.None(SameDecisions, "The parts of a portfolio decide on days of their own.");
        if (strategy.MostBorrowed is not null || strategy.Volatility is not null || strategy.Exits.Conditions.Count > 0)
            return Variation.None(SameDecisions, $"{strategy.Name} borrows, aims for a volatility or has exits: its decisions are not its allocation alone.");
        Asset[] universe = [.. strategy.Allocation.Assets.Select(asset => bonds.Contains(asset) ? bills : asset).OfType<Asset>().Distinct()];
        if (universe.Length == 0) return Variation.None(SameDecisions, "All assets are bonds. Name a bill fund with --bills, such as --bills BIL.");
        var targets = own.Rebalances.ToDictionary(made => SeenOn(own, made.Decided), made => Instead(made.Target, universe, bonds, bills));
        return Variation.Of(SameDecisions, each => each with { Allocation = Dsl.Decide(universe, market => targets.GetValueOrDefault(market.Date)) });
    }

    private static Variation Replaced(IReadOnlyList<Asset> bonds, Asset? bills) => bills is null
        ? Variation.None(InTheUniverse, "A score needs a fund: name one of bills with --bills, such as --bills BIL.")
        : Variation.Of(InTheUniverse, strategy => bonds.Aggregate(strategy, (each, bond) => each.Replacing(bond, bills)));

    private static Weights Instead(Weights target, Asset[] universe, IReadOnlyList<Asset> bonds, Asset? bills) => Weights.Of(
        [.. universe.Select(asset => (asset, target[asset] + (asset == bills ? bonds.Where(bond => bond != bills).Sum(bond => target[bond]) : 0)))]);

    // The day whose close a decision sees.
    private static DateOnly SeenOn(BacktestResult run, DateOnly decided) => run.Settings.Conventions.DecidesBeforeOpen
        ? run.Panel.Dates[run.Panel.Dates.BinarySearch(decided) - 1]
        : decided;
}

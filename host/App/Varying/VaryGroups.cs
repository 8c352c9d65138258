using Rota.Host.Runs;

namespace Rota.Host.Varying;

// All variations, in the order of the table.
internal static class VaryGroups
{
    public static IReadOnlyList<VariationGroup> Of(PreparedRun run, BacktestResult own, IReadOnlyList<Asset> bonds, Asset? bills)
    {
        var (strategy, plan) = (own.Strategy, run.Plan);
        return
        [
            LeaveOneOut.Of(strategy), MonthKinds.Of(), CostLevels.Of(plan.Profile), FillTimes.Of(strategy, plan.Profile), DividendLags.Of(plan.Profile),
            CashRates.Of(plan.CashRate, plan.Profile), Profiles.Of(plan), PartRebalancing.Of(strategy), MonthlyTwin.Of(own),
            BillsForBonds.Of(own, bonds, bills),
        ];
    }
}

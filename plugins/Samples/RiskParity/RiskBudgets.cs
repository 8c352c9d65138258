using MathNet.Numerics.Statistics;
using Rota;

namespace RiskParity;

internal sealed record RiskBudgets(Lookback Lookback, Budgets Budgets) : IWeighter
{
    public Weights? Weigh(IReadOnlyList<Pick> picks)
    {
        var returns = picks[0].Asset.Market.DailyReturns([.. picks.Select(pick => pick.Asset.Asset)], Lookback);
        if (returns.Length == 0 || returns[0].Length < 2) return null;

        var covariance = new double[picks.Count, picks.Count];
        for (var i = 0; i < picks.Count; i++)
        {
            for (var j = 0; j <= i; j++) covariance[i, j] = covariance[j, i] = ArrayStatistics.Covariance(returns[i], returns[j]);
        }

        var weights = CoordinateDescent.Solve(covariance, Budgets.For(picks.Count));
        return new([.. picks.Select(pick => pick.Asset.Asset)], weights);
    }

    public override string ToString() => $"RiskBudgets({Lookback}{(Budgets.AreGiven ? $", {Budgets}" : "")})";
}

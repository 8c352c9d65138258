using Rota;

namespace RiskParity;

/// <summary>Words for risk parity.</summary>
public static class RiskParityWords
{
    /// <summary>
    /// Weights w with w_i (Σw)_i = b_i wᵀΣw and Σw_i = 1, where Σ is the covariance of daily returns over a lookback and b_i the
    /// budget of pick i over the sum of all picks' budgets: each contributes its part of the portfolio's variance, the same for all
    /// without budgets. Null while a return is unknown. Refuses prices that do not move, because they have no risk to share.
    /// B. Bruder, T. Roncalli, Managing Risk Exposures Using the Risk Budgeting Approach (2012).
    /// </summary>
    /// <param name="lookback">The window of returns; at least three closes.</param>
    /// <param name="budgets">The budgets, each above 0, the best pick's first; at least as many as picks, or none.</param>
    /// <exception cref="ArgumentException">A budget is not finite and above 0.</exception>
    public static IWeighter RiskBudgets(Lookback lookback, params double[] budgets)
    {
        ArgumentNullException.ThrowIfNull(budgets);
        foreach (var budget in budgets)
        {
            if (!double.IsFinite(budget) || budget <= 0)
                throw new ArgumentException($"A budget must be finite and above 0; got {budget}.", nameof(budgets));
        }

        return new RiskBudgets(lookback, new Budgets([.. budgets]));
    }
}

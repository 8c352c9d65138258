using System.Globalization;

namespace Rota.Testing;

/// <summary>
/// What a score, condition or term owes: the same number for the same prices, whatever else it was asked before and however
/// numbers are written where it runs; no price after the decision; NaN and no exception where history is short; assets in
/// <see cref="IScore.Needs"/> where it looks at others.
/// </summary>
public static class ScoreContract
{
    /// <summary>Holds a score to its contract at decisions over the whole market.</summary>
    /// <param name="score">The score.</param>
    /// <param name="market">Prices that have its needs; those of <see cref="SampleMarket"/> when null.</param>
    /// <exception cref="ContractException">The contract is broken, or the score is NaN throughout, so that nothing is
    /// proven.</exception>
    public static void Verify(IScore score, PricePanel? market = null)
    {
        ArgumentNullException.ThrowIfNull(score);
        market ??= SampleMarket.Prices(score.Needs);
        var within = score.Within(new Universe(market.Assets));
        var known = false;
        foreach (var asset in market.Assets)
        {
            new Decisions(market).Verify($"{score} of {asset}", view =>
            {
                var number = within.Of(view[asset]);
                known |= !double.IsNaN(number);
                return number.ToString("R", CultureInfo.InvariantCulture);
            });
        }

        if (known) return;
        throw new ContractException($"{score} is NaN on all {market.RowCount} days of the market; give a longer one.");
    }
}

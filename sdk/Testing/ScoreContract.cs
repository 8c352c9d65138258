using System.Globalization;

namespace Rota.Testing;

/// <summary>
/// The contract of a score, condition or term: the same number for the same prices, whatever was computed before and in any culture;
/// independent of prices after the decision; NaN instead of an exception when history is short; other assets only if they are in
/// <see cref="IScore.Needs"/>.
/// </summary>
public static class ScoreContract
{
    /// <summary>Verifies the contract of a score at decisions over the whole market.</summary>
    /// <param name="score">The score.</param>
    /// <param name="market">Prices that include its needs (default: those of <see cref="SampleMarket"/>).</param>
    /// <exception cref="ContractException">The contract is broken, or the score is NaN throughout, which proves
    /// nothing.</exception>
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

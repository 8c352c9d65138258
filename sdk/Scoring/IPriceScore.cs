namespace Rota;

/// <summary>
/// A score of prices alone: for the same asset and close it always has the same value, whatever the account holds. Rota computes each
/// value once and keeps it for other decisions, filters and runs on the same prices.
/// </summary>
/// <remarks>
/// Implement it for an indicator that reads closes and nothing else. A score that reads <see cref="AssetView.Holding"/>, the equity or
/// a variable is an <see cref="IScore"/>, which is asked at each decision.
/// </remarks>
/// <keywords>indicator, cache, speed</keywords>
/// <example><code>internal sealed record HalfReturn(Lookback Lookback) : IOverLookback, IPriceScore
/// {
///     public double Of(AssetView asset) =&gt; asset.Return(Lookback) / 2;
/// }</code></example>
public interface IPriceScore : IScore
{
    /// <summary>The values at several closes of an asset; by default each is asked for alone. An indicator may do it faster.</summary>
    /// <param name="asset">The asset at the closes, oldest first.</param>
    /// <param name="values">Receives one value per close, with the same bits as <see cref="IScore.Of"/>.</param>
    void Fill(AssetRows asset, Span<double> values)
    {
        for (var i = 0; i < values.Length; i++) values[i] = Of(asset[i]);
    }
}

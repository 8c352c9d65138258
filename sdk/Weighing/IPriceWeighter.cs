namespace Rota;

/// <summary>
/// A weighting by prices alone: for the same picks in the same order at the same close it always gives the same weights, whatever their scores
/// and whatever the account holds. Runs on the same prices share its answers.
/// </summary>
/// <remarks>
/// A weighting that reads <see cref="Pick.Score"/>, the holdings or the equity is an <see cref="IWeighter"/>, which is asked at each decision.
/// </remarks>
/// <keywords>weighting, cache, speed</keywords>
/// <example><code>internal sealed record FirstAlone : IPriceWeighter
/// {
///     public Weights? Weigh(IReadOnlyList&lt;Pick&gt; picks) =&gt; Weights.Of((picks[0].Asset.Asset, 1));
/// }</code></example>
public interface IPriceWeighter : IWeighter;

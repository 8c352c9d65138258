namespace Rota;

/// <summary>One asset of a rotation at one decision.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Score">The score that it was ranked by, NaN where it is not known.</param>
/// <param name="Rank">Its place, 1 the best; 0 when it was left out because its score is not known.</param>
/// <param name="IsTied">Whether another asset has the same score.</param>
/// <param name="Terms">The scores that the score is made of, and the conditions that it was asked (1 holds, 0 does not), by their texts.</param>
/// <param name="Outcome">What became of it: <c>held</c>, <c>rank 3 of 2 held</c>, <c>fails (Close() &gt; Sma(200 days))</c>.</param>
/// <param name="Weight">Its weight in what the rotation picked, before guard and refuge.</param>
public sealed record ExplainedAsset(
    Asset Asset, double Score, int Rank, bool IsTied, IReadOnlyList<(string Text, double Value)> Terms, string Outcome, double Weight);

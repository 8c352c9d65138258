namespace Rota;

/// <summary>One asset of a rotation at one decision.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Score">The score that it was ranked by; NaN when unknown, and without RankBy.</param>
/// <param name="Rank">Its rank, 1 for the best; 0 when it was left out because its score is unknown.</param>
/// <param name="IsTied">Whether another asset has the same score.</param>
/// <param name="Terms">The terms of the score and the conditions that were checked (1 met, 0 not met), by their texts.</param>
/// <param name="Outcome">The outcome: <c>held</c>, <c>rank 3 of 2 held</c>, <c>fails (Close() &gt; Sma(200 days))</c>.</param>
/// <param name="Weight">Its weight among the picks, before guard and refuge.</param>
public sealed record ExplainedAsset(
    Asset Asset, double Score, int Rank, bool IsTied, IReadOnlyList<(string Text, double Value)> Terms, string Outcome, double Weight);

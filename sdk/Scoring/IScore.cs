namespace Rota;

/// <summary>
/// A number for an asset at a decision: a rank key, a condition (1 yes, 0 no, NaN unknown), or a term of a larger score. Make it a
/// record, so that it prints, compares and hashes by content. Scores add, multiply, divide and compare: see <see cref="ScoreAlgebra"/>.
/// </summary>
/// <keywords>signal, indicator, rank key</keywords>
/// <example><code>Rotate("SPY", "IEF").RankBy(0.5 * Return(3.MonthEnds) + 0.5 * Return(12.MonthEnds)).Hold(1)</code></example>
public interface IScore
{
    /// <summary>The score, computed from closes up to the view's own close.</summary>
    /// <param name="asset">The asset at the decision.</param>
    /// <returns>A number; NaN while unknown.</returns>
    double Of(AssetView asset);

    /// <summary>Assets that the score reads besides the given one, such as a benchmark (default: none).</summary>
    IEnumerable<Asset> Needs => [];

    /// <summary>The score within a universe (default: the score itself). A score that compares assets, such as a z-score, compares these.</summary>
    /// <param name="universe">The assets to compare with.</param>
    IScore Within(Universe universe) => this;
}

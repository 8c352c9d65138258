namespace Rota;

/// <summary>
/// A number for an asset at a decision: a rank key, a condition (1 yes, 0 no, NaN unknown), or a term of a larger score. Make it a
/// record: then it prints, compares and hashes by what it says. Scores add, multiply, divide and compare: see <see cref="ScoreAlgebra"/>.
/// </summary>
/// <keywords>signal, indicator, rank key</keywords>
/// <example><code>Rotate("SPY", "IEF").RankBy(0.5 * Return(3.MonthEnds) + 0.5 * Return(12.MonthEnds)).Hold(1)</code></example>
public interface IScore
{
    /// <summary>The score, from closes up to the asset's own close and nothing later.</summary>
    /// <param name="asset">The asset at the decision.</param>
    /// <returns>A number; NaN when it cannot be known yet.</returns>
    double Of(AssetView asset);

    /// <summary>Assets that the score looks at besides the one it is asked about, such as a benchmark; none by default.</summary>
    IEnumerable<Asset> Needs => [];

    /// <summary>The score as it is in a universe; the score itself by default. One that compares assets, such as a z-score, compares there.</summary>
    /// <param name="universe">The assets to compare with.</param>
    IScore Within(Universe universe) => this;
}

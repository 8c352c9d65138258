namespace Rota;

/// <summary>A weighting: splits the portfolio among the picks. Make it a record, so that it prints and compares by content.</summary>
/// <keywords>allocation method, position size</keywords>
/// <example><code>Rotate("SPY", "TLT").Hold(2).WeighBy(InverseVolatility(63.Days))</code></example>
public interface IWeighter
{
    /// <summary>The weights of the picks.</summary>
    /// <param name="picks">At least one, best first, as known at the decision's close.</param>
    /// <returns>Weights of picks only, each 0 or more, summing to at most 1; the rest to 1 is cash. Null while
    /// something that it needs is unknown.</returns>
    Weights? Weigh(IReadOnlyList<Pick> picks);

    /// <summary>Assets that the weighting reads besides the picks (default: none).</summary>
    IEnumerable<Asset> Needs => [];
}

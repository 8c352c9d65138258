namespace Rota;

/// <summary>Splits the portfolio among the picks. Make it a record: then it prints and compares by what it says.</summary>
/// <keywords>allocation method, position size</keywords>
/// <example><code>Rotate("SPY", "TLT").Hold(2).WeighBy(InverseVolatility(63.Days))</code></example>
public interface IWeighter
{
    /// <summary>The weights of the picks.</summary>
    /// <param name="picks">At least one, best first; they see nothing beyond the decision's close.</param>
    /// <returns>Weights of picks only, each 0 or more, summing to at most 1; what is missing to 1 is cash. Null while
    /// something that it needs is not known yet.</returns>
    Weights? Weigh(IReadOnlyList<Pick> picks);

    /// <summary>Assets that the weighter looks at besides the picks; none by default.</summary>
    IEnumerable<Asset> Needs => [];
}

namespace Rota;

/// <summary>A score over one lookback. Weighted mixes of lookbacks, such as a correlation over several windows, are read from such scores.</summary>
public interface IOverLookback : IScore
{
    /// <summary>The lookback of the score.</summary>
    Lookback Lookback { get; }
}

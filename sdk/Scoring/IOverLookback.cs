namespace Rota;

/// <summary>A score that looks back over one lookback. What mixes lookbacks by weight, such as a correlation, reads them off it.</summary>
public interface IOverLookback : IScore
{
    /// <summary>How far the score looks back.</summary>
    Lookback Lookback { get; }
}

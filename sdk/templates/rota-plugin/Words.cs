using Rota;

namespace NewNamespace;

/// <summary>Words that every script has when the plugin is installed.</summary>
public static class Words
{
    /// <summary>
    /// The straightness of a trend: |close(t) − close(b)| / Σ |close − the close before|, 0 to 1; NaN while the history is too short,
    /// and when all closes are equal. P. Kaufman, Smarter Trading (1995).
    /// </summary>
    /// <param name="lookback">The lookback, which ends at b.</param>
    public static IScore Straightness(Lookback lookback) => new Straightness(lookback);
}

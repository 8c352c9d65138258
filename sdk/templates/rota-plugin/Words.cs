using Rota;

namespace NewNamespace;

/// <summary>Words that every script has when the plugin is installed.</summary>
public static class Words
{
    /// <summary>
    /// How straight a way was: |close(t) − close(b)| / Σ |close − the close before|, 0 to 1; NaN while the history is too short,
    /// and where no close differs from the one before. P. Kaufman, Smarter Trading (1995).
    /// </summary>
    /// <param name="lookback">How far back b lies.</param>
    public static IScore Straightness(Lookback lookback) => new Straightness(lookback);
}

namespace Rota.Plugins.Statistics;

// Quantopian's headlines as of July 2014.
internal static class Quantopian2014Statistics
{
    public static IReadOnlyList<IStatistic> All { get; } = ZiplineRisk.Set(
        "zipline 0.7.0 (March to 20 November 2014)", "k · (V_end / V_0 − 1) / n", ZiplineRisk.MeansOfTotal);
}

namespace Rota.Plugins.Statistics;

// Quantopian's headlines as of 2015.
internal static class Quantopian2015Statistics
{
    public static IReadOnlyList<IStatistic> All { get; } = ZiplineRisk.Set(
        "zipline since 20 November 2014, to September 2016", "k · mean(r)", ZiplineRisk.Means);
}

namespace Rota.Plugins.Statistics;

// Histories drawn from a run's whole months by the stationary bootstrap (Politis and Romano, 1994); each is the rows of the months in their new
// order, for the run, its benchmark and T-bills together.
internal static class Histories
{
    public const int Count = 2000;
    public const int MeanBlock = 6;
    public const ulong Seed = 1;

    // Empty for fewer than 12 months.
    public static IEnumerable<int[]> Of(int months) => months < NeedsText.LeastMonths
        ? []
        : Enumerable.Range(0, Count).Select(path => BlockBootstrap.Stationary(new CounterRandom(Seed, path), months, MeanBlock));
}

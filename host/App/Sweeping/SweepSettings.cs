namespace Rota.Host.Sweeping;

// How a sweep is made, apart from its script and points. Threads change nothing but the time.
internal sealed record SweepSettings(bool KeepsReturns, bool Replaces = false)
{
    // Trials of one file: a few megabytes, and no more than that is lost when the program is killed.
    public const int UsualPartSize = 10_000;

    // Monthly returns are kept by default up to this many trials; 200 months take about 16 MB then.
    public const int MostKeptByDefault = 10_000;

    // With --keep returns; 200 months take about 1.6 GB then.
    public const int MostKept = 1_000_000;

    public int PartSize { get; init; } = UsualPartSize;

    public int Threads { get; init; } = Environment.ProcessorCount;
}

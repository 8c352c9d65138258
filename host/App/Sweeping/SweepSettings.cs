namespace Rota.Host.Sweeping;

// How a sweep is made, apart from its script and points. Threads change nothing but the time.
internal sealed record SweepSettings(bool KeepsReturns, bool Replaces = false)
{
    // Trials of one file: a few megabytes.
    public const int LargestPart = 10_000;

    // More only wait for a core.
    public const int MostThreads = 1_024;

    private const int SmallestPart = 100;
    private const int UsualParts = 20;

    // Monthly returns are kept by default up to this many trials; 200 months take about 16 MB then.
    public const int MostKeptByDefault = 10_000;

    // With --keep returns; 200 months take about 1.6 GB then.
    public const int MostKept = 1_000_000;

    // Trials of one file; null for the usual number.
    public int? PartSize { get; init; }

    // What to do if the folder holds another sweep.
    public string Remedy { get; init; } = "Use --new to replace it, or another folder with --out.";

    public int Threads { get; init; } = Environment.ProcessorCount;

    // Small sweeps have small parts, because a trial may be slow, and no more than a part is lost when the program is killed.
    public int PartSizeFor(int trials) => PartSize ?? Math.Clamp(trials / UsualParts, SmallestPart, LargestPart);
}

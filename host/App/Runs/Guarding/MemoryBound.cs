namespace Rota.Host.Runs;

// Makes the next allocation fail that exceeds the memory limit, so that a script that takes too much ends by an exception.
internal static class MemoryBound
{
    private const string Setting = "GCHeapHardLimit";
    private const long Room = 32L << 20;

    private static readonly long Whole = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    public static void Set()
    {
        // More may be committed than the latest collection knew.
        for (var bytes = Environment.WorkingSet + Room; bytes < Whole; bytes += Room)
        {
            try
            {
                Limit(bytes);
                return;
            }
            catch (InvalidOperationException)
            {
                // The limit is too low.
            }
        }
    }

    // Frees the script's memory, too.
    public static void Lift()
    {
        Limit(Whole);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    private static void Limit(long bytes)
    {
        AppContext.SetData(Setting, (ulong)bytes);
        GC.RefreshMemoryLimit();
    }
}

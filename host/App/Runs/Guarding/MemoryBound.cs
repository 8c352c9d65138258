namespace Rota.Host.Runs;

// Caps the heap near its current size, so that a script that takes too much memory fails at its next allocation.
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

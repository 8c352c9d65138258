namespace Rota.Host.Runs;

// Makes the next allocation of the program fail that needs more memory than it has, so that a script which takes too much ends by an exception.
internal static class MemoryBound
{
    private const string Setting = "GCHeapHardLimit";
    private const long Room = 32L << 20;

    private static readonly long Whole = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    public static void Set()
    {
        // More may be committed than the latest collection knew of.
        for (var bytes = Environment.WorkingSet + Room; bytes < Whole; bytes += Room)
        {
            try
            {
                Limit(bytes);
                return;
            }
            catch (InvalidOperationException)
            {
                // Too low.
            }
        }
    }

    // Gives back what the script had, too.
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

using System.Collections.Concurrent;

namespace Rota.Engine;

// The answers of one weighting by prices alone: by row and picks. Runs that pick the same assets share them.
internal sealed class KeptWeights
{
    // Some hundred bytes each.
    private const int Most = 200_000;

    // Columns below 64, ten of them at most: more picks are weighed each time.
    private const int Bits = 6;
    private const int MostPicks = 10;

    private readonly ConcurrentDictionary<(int Row, ulong Picks), Weights?> _kept = [];
    private int _count;

    // The answer to the same question, if it was asked.
    public bool TryGet(int row, ReadOnlySpan<int> columns, out Weights? weights)
    {
        weights = null;
        return KeyOf(columns) is { } key && _kept.TryGetValue((row, key), out weights);
    }

    public Weights? Keep(int row, ReadOnlySpan<int> columns, Weights? weights)
    {
        if (KeyOf(columns) is { } key && Interlocked.Increment(ref _count) <= Most) _kept[(row, key)] = weights;
        return weights;
    }

    // Begins with 1, so that leading zeros count.
    private static ulong? KeyOf(ReadOnlySpan<int> columns)
    {
        if (columns.Length > MostPicks) return null;
        var key = 1UL;
        foreach (var column in columns)
        {
            if (column >= 1 << Bits) return null;
            key = key << Bits | (uint)column;
        }

        return key;
    }
}

namespace Rota.Plugins.Statistics;

// Numbers 0 to count − 1 in random blocks that wrap around: each number is followed by the next one, or with a chance of 1/6
// by any. SplitMix64 (Steele, Lea and Flood, 2014), seeded with the count: the same blocks on every machine.
internal sealed class Blocks(int count)
{
    private const double NewBlock = 1.0 / 6;

    private ulong _state = (ulong)count;

    public int[] Draw()
    {
        var drawn = new int[count];
        for (var i = 0; i < count; i++)
            drawn[i] = i == 0 || Even() < NewBlock ? (int)(Even() * count) : (drawn[i - 1] + 1) % count;
        return drawn;
    }

    // Uniform in 0 to 1, 1 excluded.
    private double Even()
    {
        _state += 0x9E3779B97F4A7C15;
        var bits = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return ((bits ^ (bits >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}

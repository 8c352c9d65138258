namespace Rota.Plugins.SimulatedMarket;

// A stream of random numbers that starts from a name: SplitMix64 (Steele, Lea, Flood 2014).
internal struct Stream(string name)
{
    private const ulong Seed = 1995_01_03;
    private ulong _state = Start(name);

    // 0 ≤ u < 1, 53 bits.
    public double Uniform()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
        }
    }

    // Mean 0, variance 1: the sum of twelve uniforms less 6, nearly normal and never beyond 6.
    public double Shock()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += Uniform();
        return sum;
    }

    // FNV-1a of the name.
    private static ulong Start(string name)
    {
        unchecked
        {
            var hash = 14695981039346656037UL ^ Seed;
            foreach (var c in name) hash = (hash ^ c) * 1099511628211UL;
            return hash;
        }
    }
}

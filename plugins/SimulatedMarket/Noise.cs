namespace Rota.Plugins.SimulatedMarket;

// Random numbers determined by a name: number i is a hash of the name and i (SplitMix64: Steele, Lea & Flood, 2014), so a stream
// does not depend on what else is drawn. Whole numbers, and sums in a fixed order: the same bits on every machine.
internal readonly struct Noise(string name)
{
    // The number up to 60 that gives each regime about its share of the days, and every decade its crises.
    private const ulong Market = 31;

    private const ulong Step = 0x9E3779B97F4A7C15;
    private readonly ulong _seed = Mixed(Hash(name) + Market);

    // Uniform in 0 to 1.
    public double Even(int index) => (Bits((ulong)index) >> 11) * (1.0 / (1UL << 53));

    // For each day a shock overnight and one in the session, with deviation 1. Each kind sums to 0, so that chance determines the
    // path of a history but not its end.
    public (double[] Nights, double[] Sessions) Shocks(int days)
    {
        var (nights, sessions) = (new double[days], new double[days]);
        for (var day = 0; day < days; day++) (nights[day], sessions[day]) = (Normal(2 * day), Normal(2 * day + 1));
        Centre(nights);
        Centre(sessions);
        return (nights, sessions);
    }

    // The sum of twelve uniform numbers minus its mean: mean 0, deviation 1, never beyond 6.
    private double Normal(int index)
    {
        var sum = 0L;
        for (var word = 6 * (ulong)index; word < 6 * (ulong)index + 6; word++)
        {
            var bits = Bits(word);
            sum += (long)(bits >> 32) + (long)(bits & uint.MaxValue);
        }

        return (sum - 6L * uint.MaxValue) * (1.0 / (1UL << 32));
    }

    private static void Centre(double[] shocks)
    {
        var sum = 0.0;
        foreach (var shock in shocks) sum += shock;
        var mean = sum / shocks.Length;
        for (var day = 0; day < shocks.Length; day++) shocks[day] -= mean;
    }

    private ulong Bits(ulong index) => Mixed(_seed + (index + 1) * Step);

    private static ulong Mixed(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    // FNV-1a of the letters.
    private static ulong Hash(string name)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var letter in name) hash = (hash ^ letter) * 0x100000001B3;
        return hash;
    }
}

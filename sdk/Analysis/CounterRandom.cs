namespace Rota;

/// <summary>
/// Random numbers that are a function of a seed, a path and a counter: number k of a path is the same on every machine, whatever was drawn
/// before, so that paths can be computed in any order and on any number of threads.
/// </summary>
/// <remarks>
/// With G = 0x9E3779B97F4A7C15 and mix the finalizer of SplitMix64 on 64 wrapping bits: stream = mix(seed + G · (path + 1)), number k =
/// (mix(stream + G · (k + 1)) >> 11) · 2⁻⁵³. Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (2014).
/// </remarks>
/// <example><code>var first = new CounterRandom(seed: 1, path: 0).Number(0);</code></example>
public readonly record struct CounterRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>Chooses a path.</summary>
    /// <param name="seed">Any 64 bits; another seed gives other numbers on every path.</param>
    /// <param name="path">The number of the path, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The path is below 0.</exception>
    public CounterRandom(ulong seed, long path)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(path);
        Stream = Mixed(seed, path);
    }

    /// <summary>The 64 bits from which the numbers of the path are derived.</summary>
    public ulong Stream { get; }

    /// <summary>A number of the path, evenly distributed: at least 0 and below 1.</summary>
    /// <param name="counter">k, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The counter is below 0.</exception>
    public double Number(long counter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(counter);
        return (Mixed(Stream, counter) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A whole number of the path: ⌊u · count⌋ with u = <see cref="Number"/>, at least 0 and below the count.</summary>
    /// <param name="counter">k, 0 or more; the same k gives the same u.</param>
    /// <param name="count">How many whole numbers to choose from, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The counter is below 0, or the count is below 1.</exception>
    public int Below(long counter, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return (int)(Number(counter) * count);
    }

    private static ulong Mixed(ulong start, long counter)
    {
        unchecked
        {
            var bits = start + Step * ((ulong)counter + 1);
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}

namespace Rota;

/// <summary>
/// Returns of whole months of a run and its benchmark, over the days that both have: one number of each list per month. Nothing of it may be
/// kept.
/// </summary>
public readonly ref struct ComparedMonths
{
    /// <summary>r, the returns of the run.</summary>
    public required ReadOnlySpan<double> Returns { get; init; }

    /// <summary>r − f, where f are the returns of T-bills; NaN where the rate is unknown.</summary>
    public required ReadOnlySpan<double> Excess { get; init; }

    /// <summary>b, the returns of the benchmark; NaN in a month that is not whole in the benchmark.</summary>
    public required ReadOnlySpan<double> Benchmark { get; init; }

    /// <summary>b − f.</summary>
    public required ReadOnlySpan<double> BenchmarkExcess { get; init; }

    /// <summary>n, the number of whole months that both have; 0 without a benchmark.</summary>
    public int Count => Returns.Length;
}

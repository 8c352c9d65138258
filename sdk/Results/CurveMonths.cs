namespace Rota;

/// <summary>Returns of whole months, in order of time: one number of each list per month. Nothing of it may be kept.</summary>
public readonly ref struct CurveMonths
{
    /// <summary>r, the returns of the run.</summary>
    public required ReadOnlySpan<double> Returns { get; init; }

    /// <summary>f, the returns of T-bills; NaN where the rate is unknown.</summary>
    public required ReadOnlySpan<double> Cash { get; init; }

    /// <summary>r − f.</summary>
    public required ReadOnlySpan<double> Excess { get; init; }

    /// <summary>n, the number of whole months.</summary>
    public int Count => Returns.Length;
}

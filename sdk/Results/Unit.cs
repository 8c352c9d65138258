namespace Rota;

/// <summary>What a statistic is measured in.</summary>
public enum Unit
{
    /// <summary>A fraction, shown as per cent: 0.1019 is 10.19 %.</summary>
    Fraction,

    /// <summary>A plain number.</summary>
    Ratio,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>A whole number of things.</summary>
    Count,
}

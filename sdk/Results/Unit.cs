namespace Rota;

/// <summary>The unit of a statistic.</summary>
public enum Unit
{
    /// <summary>A fraction, shown in per cent: 0.1019 is 10.19 %.</summary>
    Fraction,

    /// <summary>A plain number.</summary>
    Ratio,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>A count.</summary>
    Count,

    /// <summary>Money, shown to the cent.</summary>
    Money,
}

namespace Rota;

/// <summary>How often an asset has a price.</summary>
public enum Frequency
{
    /// <summary>On the trading days of an exchange, about 252 a year.</summary>
    Daily,

    /// <summary>On all seven days of the week, 365 a year.</summary>
    AllDays,

    /// <summary>Once a week; the price is the close of its week, whatever its date.</summary>
    Weekly,

    /// <summary>Once a month; the price is the close of its month, whatever its date.</summary>
    Monthly,

    /// <summary>Once a quarter; the price is the close of its quarter, whatever its date.</summary>
    Quarterly,
}

namespace Rota;

/// <summary>How often an asset has a price.</summary>
public enum Frequency
{
    /// <summary>On the trading days of an exchange, about 252 a year.</summary>
    Daily,

    /// <summary>On all seven days of the week, 365 a year.</summary>
    AllDays,

    /// <summary>Once a week; the price stands for the close of its week, whichever day it is labelled with.</summary>
    Weekly,

    /// <summary>Once a month; the price stands for the close of its month, whichever day it is labelled with.</summary>
    Monthly,

    /// <summary>Once a quarter; the price stands for the close of its quarter, whichever day it is labelled with.</summary>
    Quarterly,
}

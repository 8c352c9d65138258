namespace Rota;

/// <summary>An order: one asset bought or sold on one day.</summary>
/// <param name="Date">The day of the fill.</param>
/// <param name="Asset">The asset.</param>
/// <param name="Shares">The number of shares, including fractions; negative when sold.</param>
/// <param name="Price">The adjusted fill price.</param>
/// <param name="Cost">The cost of the order, in money.</param>
public readonly record struct Trade(DateOnly Date, Asset Asset, double Shares, double Price, double Cost)
{
    /// <summary>The traded value, in money; negative when sold.</summary>
    public double Value => Shares * Price;
}

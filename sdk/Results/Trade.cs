namespace Rota;

/// <summary>An order: one asset bought or sold on one day.</summary>
/// <param name="Date">The day of the fill.</param>
/// <param name="Asset">The asset.</param>
/// <param name="Shares">How many, fractions included; negative when sold.</param>
/// <param name="Price">The adjusted price of the fill.</param>
/// <param name="Cost">What the order cost, in money.</param>
public readonly record struct Trade(DateOnly Date, Asset Asset, double Shares, double Price, double Cost)
{
    /// <summary>What was bought, in money; negative when sold.</summary>
    public double Value => Shares * Price;
}

namespace Rota;

/// <summary>A line printed by a script.</summary>
/// <param name="Text">The line.</param>
/// <param name="Day">The day of the decision at which a formula or rule printed it; null for the script itself, before any decision.</param>
/// <param name="Asset">The asset of the formula; null in a rule and outside formulas.</param>
public sealed record PrintedLine(string Text, DateOnly? Day, Asset? Asset)
{
    /// <summary>The line with its place: <c>2020-01-31 SPY: 0.12</c>.</summary>
    public override string ToString()
    {
        var place = (Day, Asset) switch
        {
            (null, _) => "",
            ({ } day, null) => $"{day:O}: ",
            ({ } day, var asset) => $"{day:O} {asset}: ",
        };
        return place + Text;
    }
}

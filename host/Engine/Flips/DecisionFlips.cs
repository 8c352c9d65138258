namespace Rota.Engine;

/// <summary>A decision, and the closes of the same day at which it would have differed.</summary>
/// <param name="Day">The day of the decision.</param>
/// <param name="Target">Its target; null if it is unknown.</param>
/// <param name="Sides">Both directions of every asset whose close enters the decision, upwards first.</param>
public sealed record DecisionFlips(DateOnly Day, Weights? Target, IReadOnlyList<FlipSide> Sides)
{
    /// <summary>Why the flips are unknown; null if they are known.</summary>
    public string? Unknown { get; init; }

    /// <summary>The nearest flip; null if no close within the limit changes the decision. Of equal ones the first.</summary>
    public FlipSide? Nearest => Sides.Where(side => side.Distance is not null).MinBy(side => side.Distance);

    /// <summary>The margin: the least distance of any flip; null without a flip.</summary>
    public double? Margin => Nearest?.Distance;
}

namespace Rota.Engine;

/// <summary>A past decision with its nearest flip, and what both roads earned until the next decision.</summary>
/// <param name="Day">The day of the decision.</param>
/// <param name="Until">The day of the next decision, or the last day of the run.</param>
/// <param name="Held">The target that was decided.</param>
/// <param name="Flip">The nearest flip.</param>
/// <param name="Taken">The return of the target from the decision's close to that of <see cref="Until"/>, without costs; NaN where unknown, such as on the last day.</param>
/// <param name="NotTaken">The same of what the flip would have held.</param>
public sealed record NearMiss(DateOnly Day, DateOnly Until, Weights Held, FlipSide Flip, double Taken, double NotTaken)
{
    /// <summary>The distance of the flip price from the close, as a fraction.</summary>
    public double Margin => Flip.Distance!.Value;

    /// <summary>What the road not taken earned more: <see cref="NotTaken"/> − <see cref="Taken"/>.</summary>
    public double Missed => NotTaken - Taken;
}

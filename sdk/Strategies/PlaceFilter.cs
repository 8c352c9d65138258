namespace Rota;

/// <summary>A condition for the asset of each place of a rotation, with a substitute for places that fail it.</summary>
/// <param name="Condition">A score that is not 0 where the condition holds.</param>
/// <param name="Otherwise">The substitute for a place that fails; null leaves it in cash.</param>
/// <param name="TriesNext">Whether a place that fails first goes to the next asset in rank that meets all conditions.</param>
public sealed record PlaceFilter(IScore Condition, Allocation? Otherwise, bool TriesNext);

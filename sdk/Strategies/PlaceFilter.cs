namespace Rota;

/// <summary>A condition that the asset of each place of a rotation must meet, or else the place goes elsewhere.</summary>
/// <param name="Condition">A score that is not 0 where the condition holds.</param>
/// <param name="Otherwise">What a place holds whose asset fails; null leaves it in cash.</param>
/// <param name="TriesNext">Whether such a place first goes to the next asset in rank that meets all conditions.</param>
public sealed record PlaceFilter(IScore Condition, Allocation? Otherwise, bool TriesNext);

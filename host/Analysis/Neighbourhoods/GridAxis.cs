namespace Rota.Analysis;

/// <summary>One swept parameter of a grid.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Count">The number of its values, 1 or more.</param>
/// <param name="IsNumeric">Whether the values are numbers in order; a choice or a yes or no has no neighbours.</param>
public sealed record GridAxis(string Name, int Count, bool IsNumeric);

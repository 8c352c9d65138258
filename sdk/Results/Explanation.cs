namespace Rota;

/// <summary>How an allocation arrived at its target at one decision: its assets, its steps and its parts.</summary>
/// <param name="Allocation">The kind of allocation: <c>Rotation</c>, <c>Blend</c>, <c>Switch</c> …, or the name of a strategy.</param>
/// <param name="Assets">The ranked assets, best first; empty when the allocation does not rank.</param>
/// <param name="Steps">The steps in order, in words with their numbers.</param>
/// <param name="Target">The target; null when something it needs was unknown.</param>
/// <param name="Parts">The explanations of nested allocations, each with its role.</param>
public sealed record Explanation(
    string Allocation,
    IReadOnlyList<ExplainedAsset> Assets,
    IReadOnlyList<string> Steps,
    Weights? Target,
    IReadOnlyList<(string Role, Explanation Explanation)> Parts);

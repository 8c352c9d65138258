namespace Rota;

/// <summary>How an allocation came to its target at one decision: what it saw, what each step did, and what its parts said.</summary>
/// <param name="Allocation">What kind of allocation: <c>Rotation</c>, <c>Blend</c>, <c>Switch</c> …, or the name of a strategy.</param>
/// <param name="Assets">The assets that it looked at one by one, best rank first; empty when it ranks none.</param>
/// <param name="Steps">What was done, in order, in words with the numbers in them.</param>
/// <param name="Target">What came out; null when something that it needs was not known.</param>
/// <param name="Parts">What the allocations inside it said, each with the role that it plays.</param>
public sealed record Explanation(
    string Allocation,
    IReadOnlyList<ExplainedAsset> Assets,
    IReadOnlyList<string> Steps,
    Weights? Target,
    IReadOnlyList<(string Role, Explanation Explanation)> Parts);

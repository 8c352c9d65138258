namespace Rota.Host.Varying;

// Variations of one kind, which are compared over the same days.
internal sealed record VariationGroup(string Key, string Title, IReadOnlyList<Variation> Variations)
{
    // Adds to the rows once they have run.
    public Func<VariedGroup, VariedGroup> Finish { get; init; } = group => group;
}

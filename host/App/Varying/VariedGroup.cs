namespace Rota.Host.Varying;

// The rows of a group, with the script as it is over the same days.
internal sealed record VariedGroup(VariationGroup Group, DateOnly From, VariedRow AsItIs, IReadOnlyList<VariedRow> Rows)
{
    // Numbers of the group as a whole, by their names in JSON.
    public IReadOnlyList<(string Name, double Value)> Numbers { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];
}

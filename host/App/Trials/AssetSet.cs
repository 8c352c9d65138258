namespace Rota.Host.Trials;

// The assets that trials have in common, whatever their order. Trials on simulated prices say nothing about real ones, so they are a set of
// their own.
internal sealed record AssetSet(string Names, bool IsSimulated)
{
    // No asset's name has one.
    private const char Between = ',';

    public IReadOnlyList<string> Assets => Names.Split(Between);

    public static AssetSet Of(BacktestResult run) => Of(run.Panel.Assets.Select(asset => asset.Name), run.IsSimulated);

    public static AssetSet Of(IEnumerable<string> names, bool isSimulated) =>
        new(string.Join(Between, names.Distinct().Order(StringComparer.Ordinal)), isSimulated);

    public override string ToString() => $"{string.Join(", ", Assets)}{(IsSimulated ? " (simulated prices)" : "")}";
}

namespace Rota.Host.Trials;

// The assets that trials have in common, whatever their order. Trials on simulated prices say nothing about real ones, so they are a set of
// their own.
internal sealed record AssetSet(string Names, bool IsSimulated)
{
    // No asset's name has one.
    private const char Between = ',';

    public IReadOnlyList<string> Assets => Names.Split(Between);

    public static AssetSet Of(BacktestResult run) =>
        new(string.Join(Between, run.Panel.Assets.Select(asset => asset.Name).Distinct().Order(StringComparer.Ordinal)), run.IsSimulated);

    public override string ToString() => $"{string.Join(", ", Assets)}{(IsSimulated ? " (simulated prices)" : "")}";
}

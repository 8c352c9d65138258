namespace Rota.Host.Workers;

// A rebalance; Assets and Shares have the same length.
internal sealed record Decision(
    DateOnly Decided, DateOnly? Filled, RebalanceKind Kind, string[] Assets, double[] Shares, double Turnover, double Cost)
{
    public static Decision Of(Rebalance made) => new(
        made.Decided, made.Filled, made.Kind, [.. made.Target.Assets.ToArray().Select(asset => asset.Name)], made.Target.Shares.ToArray(),
        made.Turnover, made.Cost);
}

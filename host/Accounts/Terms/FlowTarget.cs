namespace Rota.Accounts;

internal enum FlowTargetKind { Underweights, Target, Percents }

// Where money goes that is paid in: into what is below its target, by target weights, or by a fixed election in whole per cents.
internal sealed record FlowTarget(FlowTargetKind Kind, IReadOnlyDictionary<Asset, int>? Percents = null)
{
    public static FlowTarget Underweights { get; } = new(FlowTargetKind.Underweights);
}

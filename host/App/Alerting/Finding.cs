namespace Rota.Host.Alerting;

// What there is to tell of a script: the decision in force, compared with the last one told. Kind is null if nothing is to be told.
internal sealed record Finding(AlertKind? Kind, Rebalance Decision, IReadOnlyList<Rebalance> Missed)
{
    // Decisions are those of the run, in order. The newest is told; earlier ones that no run looked at are listed in it.
    public static Finding Of(AlertState? state, IReadOnlyList<Rebalance> decisions, bool tellsRebalances)
    {
        var last = decisions[^1];
        if (state is not { Told: { } told, Seen: { } seen }) return new(AlertKind.Start, last, []);
        Rebalance[] missed = [.. decisions.SkipLast(1).Where(each => each.Decided > seen)];
        var isNew = last.Decided > seen;
        if (told.Differs(last.Target)) return new(isNew ? AlertKind.Trade : AlertKind.Correction, last, missed);
        return new(isNew && tellsRebalances && last.Kind == RebalanceKind.Drift ? AlertKind.Rebalance : null, last, missed);
    }
}

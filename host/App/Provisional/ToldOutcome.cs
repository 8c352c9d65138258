namespace Rota.Host.Provisional;

// A told signal beside the decision at the close: null where the close brought none on that day.
internal sealed record ToldOutcome(ToldSignal Told, Weights? Decided)
{
    // Weights that differ by less are the same target.
    private const double Same = 1e-4;

    public bool IsConfirmed => Decided is { } decided
        && !decided.Assets.ToArray().Union(Told.Target.Assets.ToArray()).Any(asset => Math.Abs(decided[asset] - Told.Target[asset]) > Same);

    // Those whose close the run knows, in order.
    public static IReadOnlyList<ToldOutcome> Of(BacktestResult run, IReadOnlyList<ToldSignal> told)
    {
        var made = run.Rebalances.ToDictionary(decision => decision.Decided, decision => decision.Target);
        return [.. told.Where(signal => run.From <= signal.Day && signal.Day <= run.To).Select(signal => new ToldOutcome(signal, made.GetValueOrDefault(signal.Day)))];
    }
}

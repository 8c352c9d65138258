namespace Rota.Host.Provisional;

// A told signal beside the decision at the close: null where the close brought none on that day.
internal sealed record ToldOutcome(ToldSignal Told, Weights? Decided)
{
    public bool IsConfirmed => Decided is { } decided && Told.ChangesTo(decided).Count == 0;

    // Those whose close the run knows, in order.
    public static IReadOnlyList<ToldOutcome> Of(BacktestResult run, IReadOnlyList<ToldSignal> told)
    {
        var made = run.Rebalances.ToDictionary(decision => decision.Decided, decision => decision.Target);
        return [.. told.Where(signal => run.From <= signal.Day && signal.Day <= run.To).Select(signal => new ToldOutcome(signal, made.GetValueOrDefault(signal.Day)))];
    }
}

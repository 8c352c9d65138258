namespace Rota.Host.Terminal;

// What a chart shows beside its curves. Days before SimulatedUntil are shaded; Window cuts the curves, not their drawdowns.
internal sealed record ChartOptions(Look Look, string Name)
{
    public string? BenchmarkName { get; init; }

    // The equity of the run before, behind.
    public EquityCurve? Before { get; init; }

    public bool IsLog { get; init; }

    public DateOnly? Cursor { get; init; }

    public DateOnly? SimulatedUntil { get; init; }

    public DateRange Window { get; init; } = DateRange.All;

    // A run's own; the first day on which all of its prices were traded ends the simulated span.
    public static ChartOptions Of(BacktestResult run, Look look)
    {
        var real = run.Panel.RealFrom.Max(day => day ?? DateOnly.MaxValue);
        return new(look, run.Strategy.Name) { BenchmarkName = run.BenchmarkName, SimulatedUntil = real > run.From ? real : null };
    }
}

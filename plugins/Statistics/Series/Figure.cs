namespace Rota.Plugins.Statistics;

// A statistic with its formula, source and needs, and a note for runs that have it.
internal sealed record Figure(
    string Name, Unit Unit, Better Better, string Shape, string Source, Needs Needs, Func<BacktestResult, double> Compute) : IStatistic
{
    public Func<BacktestResult, string?>? Note { get; init; }

    public string Formula => Needs.Sentences(Shape);

    public double Of(BacktestResult run)
    {
        if (Needs.HasFlag(Needs.Benchmark)) run = SharedDays.Of(run);
        return Needs.AreMetBy(CurveFacts.Of(run)) ? Compute(run) : double.NaN;
    }

    public string? NoteOn(BacktestResult run) => !Needs.AreMetBy(CurveFacts.Of(run)) ? null
        : Note is { } note ? note(run)
        : Needs.HasFlag(Needs.Months) ? WholeMonths.NoteOn(run)
        : null;
}

namespace Rota.Plugins.Statistics;

// A statistic with its formula, source and needs, and a note for runs that have it.
internal sealed record Figure(
    string Name, Unit Unit, Better Better, string Shape, string Source, Needs Needs, Func<BacktestResult, double> Compute) : IStatistic
{
    public Func<BacktestResult, string?>? Note { get; init; }

    public string Formula => string.Join(' ', Sentences());

    public double Of(BacktestResult run)
    {
        if (Needs.HasFlag(Needs.Benchmark)) run = SharedDays.Of(run);
        return Needs.AreMetBy(run) ? Compute(run) : double.NaN;
    }

    public string? NoteOn(BacktestResult run) => !Needs.AreMetBy(run) ? null
        : Note is { } note ? note(run)
        : Needs.HasFlag(Needs.Months) ? WholeMonths.NoteOn(run)
        : null;

    private IEnumerable<string> Sentences()
    {
        yield return $"{Shape}.";
        if (Needs.HasFlag(Needs.Months)) yield return $"{WholeMonths.Rule}.";
        if (Needs.ToText() is { Length: > 0 } unknown) yield return $"NaN {unknown}.";
    }
}

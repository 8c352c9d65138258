namespace Rota.Plugins.Statistics;

// A statistic that says what it is: its formula, where that comes from, what it needs to be known.
internal sealed record Figure(string Name, Unit Unit, string Shape, string Source, Needs Needs, Func<BacktestResult,
    double> Compute)
    : IStatistic
{
    public string Formula => Needs.ToText() is { Length: > 0 } unknown ? $"{Shape}. NaN {unknown}." : $"{Shape}.";

    public double Of(BacktestResult run) => Needs.AreMetBy(run) ? Compute(run) : double.NaN;
}

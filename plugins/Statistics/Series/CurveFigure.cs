namespace Rota.Plugins.Statistics;

// A statistic of facts, so that a sweep can ask it often.
internal sealed record CurveFigure(
    string Name, Unit Unit, Better Better, string Shape, string Source, Needs Needs, CurveFormula Compute) : ICurveStatistic
{
    public string Formula => Needs.Sentences(Shape);

    public double Of(in CurveFacts facts) => Needs.AreMetBy(facts) ? Compute(facts) : double.NaN;

    public double Of(BacktestResult run) => Of(CurveFacts.Of(run));

    public string? NoteOn(BacktestResult run) =>
        Needs.HasFlag(Needs.Months) && Needs.AreMetBy(CurveFacts.Of(run)) ? WholeMonths.NoteOn(run) : null;
}

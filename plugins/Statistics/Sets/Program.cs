namespace Rota.Plugins.Statistics;

// A named version of a program that computes statistics of the curve's own returns r, b and f. Makes the figures that several programs
// define alike.
internal sealed record Program(string Source, Annualisation Year)
{
    private const Needs Ratio = Needs.Return | Needs.Risk;
    private const Needs Against = Ratio | Needs.Benchmark;

    public Figure Cagr => Yearly("cagr", Unit.Fraction, Better.Higher, "(V_end / V_0)^(k / n) − 1", Needs.Return, Growth);

    public Figure Calmar => Yearly(
        "calmar", Unit.Ratio, Better.Higher, "cagr / |maxDrawdown| of the whole period, cagr = (V_end / V_0)^(k / n) − 1", Ratio,
        run => Sample.Ratio(Growth(run), -Drawdowns.Max(run.Equity)));

    public Figure Volatility => Yearly(
        "volatility", Unit.Fraction, Better.Lower, "sd(r) · √k, n − 1 in the denominator", Needs.Return, p => Ratios.Volatility(p.Run, p.PerYear));

    public Figure RawSharpe => Yearly(
        "sharpe", Unit.Ratio, Better.Higher, "mean(r) / sd(r) · √k, riskless rate 0", Ratio, p => Ratios.Sharpe(p.Run, p.PerYear));

    public Figure RawSortino => Yearly(
        "sortino", Unit.Ratio, Better.Higher, "k · mean(r) / (√k · √(Σ min(r, 0)² / n)), riskless rate 0, all n in the denominator", Ratio,
        p => Ratios.Sortino(p.Run, p.PerYear));

    public Figure RawAlpha => Yearly(
        "alpha", Unit.Fraction, Better.Higher, "k · mean(r − β · b), riskless rate 0", Against, p => p.PerYear * Ratios.Intercept(p.Run, p.Benchmark));

    public Figure TrackingError => Yearly(
        "trackingError", Unit.Fraction, Better.Neither, "sd(r − b) · √k, n − 1 in the denominator", Needs.Return | Needs.Benchmark,
        Ratios.TrackingError);

    public Figure RawBeta => Of("beta", Unit.Ratio, Better.Neither, "cov(r, b) / var(b) of raw returns", Against, p => Ratios.Beta(p.Run, p.Benchmark));

    public Figure ExcessBeta => Of(
        "beta", Unit.Ratio, Better.Neither, "cov(r − f, b − f) / var(b − f)", Against | Needs.CashRate, p => Ratios.Beta(p.Excess, p.BenchmarkExcess));

    public Figure PeriodicInformationRatio => Of(
        "informationRatio", Unit.Ratio, Better.Higher, "mean(r − b) / sd(r − b), per period, not annualised", Against,
        p => Ratios.Information(p, perYear: 1));

    public Figure UlcerOfPeriods => new(
        "ulcerIndex", Unit.Fraction, Better.Lower, "√(Σ D(t)² / n) over the n values after the start", Source, Needs.Return,
        run => Drawdowns.UlcerOfPeriods(CurveFacts.Of(run)));

    public Figure Omega => Of("omega", Unit.Ratio, Better.Higher, "Σ max(r, 0) / Σ max(−r, 0), with a required return of 0", Ratio, p => Ratios.Omega(p.Run));

    public Figure TailRatio => Of(
        "tailRatio", Unit.Ratio, Better.Higher, "|the 95th percentile of r| / |the fifth|, interpolated linearly", Ratio, p => Ratios.Tails(p.Run));

    public Figure Stability => Of(
        "stability", Unit.Ratio, Better.Higher, "R² of a straight line through Σ ln(1 + r), one value per return", Ratio,
        p => Ratios.Stability(p.Run));

    public Periods PeriodsOf(BacktestResult run) => Periods.Of(run) with { PerYear = Year.Of(run.Equity) };

    // (V_end / V_0)^(k / n) − 1.
    public double Growth(BacktestResult run) => Span.GrowthByReturns(CurveFacts.Of(run), Year.Of(run.Equity));

    // A statistic of returns that is not annualised.
    public Figure Of(string name, Unit unit, Better better, string shape, Needs needs, Func<Periods, double> formula) =>
        new(name, unit, better, shape, Source, needs, run => formula(PeriodsOf(run)));

    // A statistic that depends on the returns per year.
    public Figure Yearly(string name, Unit unit, Better better, string shape, Needs needs, Func<Periods, double> formula) =>
        Yearly(name, unit, better, shape, needs, run => formula(PeriodsOf(run)));

    public Figure Yearly(string name, Unit unit, Better better, string shape, Needs needs, Func<BacktestResult, double> formula) =>
        new(name, unit, better, shape + Year.Text, Source, needs, formula) { Note = run => Year.NoteOn(run, Source) };
}

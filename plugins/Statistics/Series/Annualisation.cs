namespace Rota.Plugins.Statistics;

// The number of returns that a program counts per year: k in its formulas.
internal sealed class Annualisation
{
    private const int TradingDays = 252;
    private const string Coarse = "52 for weeks, 12 for months, 4 for quarters";

    private readonly bool _countsWeekends;

    private Annualisation(string text, bool countsWeekends) => (Text, _countsWeekends) = (text, countsWeekends);

    // The caller of the program states the frequency.
    public static Annualisation ByFrequency { get; } = new($"; k = 252 for trading days, 365 for all days, {Coarse}", countsWeekends: true);

    // The program reads the spacing of returns, which cannot tell trading days from all seven days.
    public static Annualisation BySpacing { get; } = new($"; k = 252 for days, whether trading days or all days, {Coarse}", countsWeekends: false);

    public string Text { get; }

    // NaN where the curve changes between months and days.
    public double Of(EquityCurve equity) => equity.Frequency is not { } frequency ? double.NaN
        : _countsWeekends ? frequency.PeriodsPerYear
        : Math.Min(frequency.PeriodsPerYear, TradingDays);

    public string? NoteOn(BacktestResult run, string program) => run.Equity.Frequency switch
    {
        null => "The frequency of values changes within the run, so no number of returns per year is right: statistics that annualise " +
                "the curve's own returns are unknown.",
        Frequency.AllDays when !_countsWeekends =>
            $"This run has a value on all seven days of the week, and {program} annualises days by k = {TradingDays}, not 365: its volatility is " +
            "0.83 times that of the whole year.",
        _ => null,
    };
}

namespace Rota.Plugins.Statistics;

// How many returns a program takes a year to have: k in its formulas.
internal sealed class Annualisation
{
    private const int TradingDays = 252;
    private const string Coarse = "52 of weeks, 12 of months, 4 of quarters";

    private readonly bool _countsWeekends;

    private Annualisation(string text, bool countsWeekends) => (Text, _countsWeekends) = (text, countsWeekends);

    // Its caller says how often there is a return.
    public static Annualisation ByFrequency { get; } = new($"; k = 252 of trading days, 365 of all days, {Coarse}", countsWeekends: true);

    // It looks at the space between returns, by which trading days and all seven are days alike.
    public static Annualisation BySpacing { get; } = new($"; k = 252 of days, be they trading days or all, {Coarse}", countsWeekends: false);

    public string Text { get; }

    // NaN where the curve changes between months and days.
    public double Of(EquityCurve equity) => equity.Frequency is not { } frequency ? double.NaN
        : _countsWeekends ? frequency.PeriodsPerYear
        : Math.Min(frequency.PeriodsPerYear, TradingDays);

    public string? NoteOn(BacktestResult run, string program) => run.Equity.Frequency switch
    {
        null => "How often there is a value changes within the run, so no number of returns to a year is right: statistics that annualise " +
                "the curve's own returns are not known.",
        Frequency.AllDays when !_countsWeekends =>
            $"This run has a value on all seven days of the week, and {program} annualises days by k = {TradingDays}, not 365: its volatility is " +
            "0.83 times that of the whole year.",
        _ => null,
    };
}

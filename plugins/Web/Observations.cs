namespace Rota.Plugins.Web;

// A FRED series, ascending. Last is its last day, which may have no observation.
internal sealed record Observations(IReadOnlyList<Observation> Known, DateOnly Last)
{
    private const int LongestDaily = 4;
    private const int LeastMonth = 28;
    private const double DaysOfMonth = 30.44;

    // The shortest distance between observations in days; holidays lengthen it.
    private int Step { get; } = Known.Count < 2
        ? int.MaxValue
        : Enumerable.Range(1, Known.Count - 1).Min(i => Known[i].Day.DayNumber - Known[i - 1].Day.DayNumber);

    public bool IsDaily => Step <= LongestDaily;

    // The first possible day of the next observation. Until it is known, nothing changes.
    public DateOnly Next => Step switch
    {
        int.MaxValue => Last.AddDays(1),
        <= LongestDaily => Last < TradingDays.First ? Last.AddDays(1) : TradingDays.Next(Last),
        < LeastMonth => Last.AddDays(Step),
        _ => Last.AddMonths((int)Math.Round(Step / DaysOfMonth)),
    };
}

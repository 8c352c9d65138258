namespace Rota.Host.Luck;

// One of the schedules that a strategy might as well have had: its phase and its day in words, and as numbers where they have one.
internal sealed record LuckCell(Schedule Schedule, string Phase, string Place)
{
    public DayOfWeek? Weekday { get; init; }

    // Days that are skipped at the start, where only every n-th decides.
    public int? Skip { get; init; }

    // The month of the quarter or of the year.
    public int? Month { get; init; }

    // The normalized trading day of the month.
    public int? Day { get; init; }

    // Trading days after the month end.
    public int? Offset { get; init; }

    public bool IsAsWritten { get; init; }

    public string Label => string.Join(", ", new[] { Phase, Place }.Where(part => part.Length > 0));

    // The trading day that lookbacks of month ends follow; 0 where they stay, because the last one is the month end itself.
    public int LookbackDay => Day is { } day && day < TradingMonth.Days ? day : 0;

    public static LuckCell AsWritten(Schedule schedule) => new(schedule, "", schedule.ToString()) { IsAsWritten = true };

    // The same day where only every n-th decides, beginning with another one.
    public LuckCell Every(int count, int skip) => this with
    {
        Schedule = Schedule.Each(count, skip),
        Phase = Phase.Length == 0 ? $"skip {skip}" : $"skip {skip}, {Phase}",
        Skip = skip,
    };
}

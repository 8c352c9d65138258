namespace Rota.Host.Alerting;

// The exchange's days to come, with the days that its owner added: closed ones, and ones that close early.
internal sealed class ExchangeCalendar(IReadOnlyDictionary<DateOnly, TimeOnly?> added)
{
    public static ExchangeCalendar ByRule { get; } = new(new Dictionary<DateOnly, TimeOnly?>());

    public bool IsClosed(DateOnly day) => added.TryGetValue(day, out var close) && close is null;

    public bool IsOpen(DateOnly day) => TradingDays.Includes(day) && !IsClosed(day);

    public DateTimeOffset CloseOf(DateOnly day) =>
        added.TryGetValue(day, out var close) && close is { } time ? NewYorkTime.At(day, time) : TradingDays.CloseOf(day);

    // Some assets also trade while the exchange is closed; their day ends in UTC.
    public DateTimeOffset EndOf(DateOnly day) => IsOpen(day) ? CloseOf(day) : new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);

    // The newest session whose prices are due: it ended that long ago.
    public DateOnly LastSession(DateTimeOffset now, TimeSpan settle)
    {
        var day = Today(now);
        while (!IsOpen(day) || CloseOf(day) + settle > now) day = day.AddDays(-1);
        return day;
    }

    // The newest day whose close does not change any more.
    public DateOnly LastFinalDay(DateTimeOffset now, TimeSpan settle)
    {
        var day = Today(now);
        while (EndOf(day) + (IsOpen(day) ? settle : TimeSpan.Zero) > now) day = day.AddDays(-1);
        return day;
    }

    private static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(NewYorkTime.Of(now).DateTime);
}

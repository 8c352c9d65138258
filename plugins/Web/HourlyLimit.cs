using System.Globalization;

namespace Rota.Plugins.Web;

// Some providers count requests per clock hour.
internal static class HourlyLimit
{
    public static DateTimeOffset EndOfHour(DateTimeOffset now) => StartOfHour(now).AddHours(1);

    public static DateTimeOffset StartOfHour(DateTimeOffset now) => new(now.UtcDateTime.Date.AddHours(now.UtcDateTime.Hour), TimeSpan.Zero);

    // As in "until 15:00 UTC".
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static Refusal Refusal(string provider, int most, DateTimeOffset now)
    {
        var end = EndOfHour(now);
        return new(string.Create(
            CultureInfo.InvariantCulture,
            $"{provider} allows {most} requests an hour, which are used up until {Text(end)}. Downloaded prices are kept; try again then. " +
            $"If your plan allows more, set {provider}:hourly=5000."))
        {
            Closes = true,
            Until = end,
        };
    }
}

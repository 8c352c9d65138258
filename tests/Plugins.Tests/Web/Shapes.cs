using System.Globalization;
using System.Text.Json;

namespace Rota.Tests;

// The shapes of the providers' answers, with made-up prices.
internal static class Shapes
{
    public const string Stooq =
        "Date,Open,High,Low,Close,Volume\r\n2024-03-12,9.9,10.2,9.8,10,100\r\n2024-03-13,10,11.1,9.9,11,100\r\n2024-03-14,11,12.1,10.9,12,100\r\n";

    public static string Yahoo { get; } = Chart([Day("2024-03-12", 10, 10), Day("2024-03-13", 11, 11), Day("2024-03-14", 12, 12)]);

    public static string Tiingo { get; } = Json<object[]>(
        [TiingoDay("2024-03-12", 10, 10), TiingoDay("2024-03-13", 11, 11), TiingoDay("2024-03-14", 12, 12)]);

    public static string AlphaVantage { get; } =
        Alpha([AlphaDay("2024-03-14", "12", "12"), AlphaDay("2024-03-13", "11", "11"), AlphaDay("2024-03-12", "10", "10")]);

    public static string Fred { get; } = Observations(("2024-03-11", "5.20"), ("2024-03-12", "5.21"), ("2024-03-13", "."), ("2024-03-14", "5.23"));

    // A good answer of each provider.
    public static string Of(string feed) => feed switch
    {
        "yahoo" => Yahoo,
        "stooq" => Stooq,
        "tiingo" => Tiingo,
        "alphavantage" => AlphaVantage,
        "fred" => Fred,
        "eodhd" => """
            [{"date":"2024-03-12","open":10,"close":10,"adjusted_close":10},{"date":"2024-03-13","open":11,"close":11,"adjusted_close":11},
            {"date":"2024-03-14","open":12,"close":12,"adjusted_close":12}]
            """,
        _ => throw new ArgumentOutOfRangeException(nameof(feed), feed, "Unknown feed."),
    };

    // A session opens at half past two, UTC.
    public static long Open(string day) => new DateTimeOffset(Date(day).ToDateTime(new TimeOnly(14, 30)), TimeSpan.Zero).ToUnixTimeSeconds();

    public static (long Time, double? Open, double? Close, double? Adjusted) Day(string day, double? close, double? adjusted) =>
        (Open(day), close, close, adjusted);

    public static string Chart(
        (long Time, double? Open, double? Close, double? Adjusted)[] days, string session = "2024-03-15",
        params (string Kind, string Day, object Event)[] events) =>
        Json(new
        {
            chart = new
            {
                result = new[]
                {
                    new
                    {
                        meta = new
                        {
                            gmtoffset = -18000,
                            dataGranularity = "1d",
                            currentTradingPeriod = new { regular = new { start = Open(session), end = Open(session) + 23400 } },
                        },
                        timestamp = days.Select(day => day.Time),
                        events = events.GroupBy(one => one.Kind).ToDictionary(
                            kind => kind.Key,
                            kind => kind.ToDictionary(one => Open(one.Day).ToString(CultureInfo.InvariantCulture), one => one.Event)),
                        indicators = new
                        {
                            quote = new[] { new { open = days.Select(day => day.Open), close = days.Select(day => day.Close) } },
                            adjclose = new[] { new { adjclose = days.Select(day => day.Adjusted) } },
                        },
                    },
                },
                error = (object?)null,
            },
        });

    public static (string, string, object) Dividend(string day, double amount) => ("dividends", day, new { amount, date = Open(day) });

    public static (string, string, object) Split(string day, double numerator, double denominator) =>
        ("splits", day, new { date = Open(day), numerator, denominator, splitRatio = "" });

    public static object TiingoDay(string day, double close, double adjClose, double divCash = 0, double splitFactor = 1) =>
        new { date = $"{day}T00:00:00.000Z", close, open = close, adjClose, adjOpen = adjClose, divCash, splitFactor };

    public static KeyValuePair<string, object> AlphaDay(string day, string close, string adjusted, string dividend = "0.0000", string split = "1.0") =>
        new(day, new Dictionary<string, string>
        {
            ["1. open"] = close,
            ["4. close"] = close,
            ["5. adjusted close"] = adjusted,
            ["7. dividend amount"] = dividend,
            ["8. split coefficient"] = split,
        });

    public static string Alpha(KeyValuePair<string, object>[] days) =>
        Json(new Dictionary<string, object> { ["Meta Data"] = new { }, ["Time Series (Daily)"] = new Dictionary<string, object>(days) });

    public static string Observations(params (string Date, string Value)[] values) => Json(new
    {
        units = "lin",
        count = values.Length,
        offset = 0,
        limit = 100000,
        observations = values.Select(
            one => new { realtime_start = "2024-03-15", realtime_end = "2024-03-15", date = one.Date, value = one.Value }),
    });

    public static string Json<T>(T value) => JsonSerializer.Serialize(value);

    public static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

namespace Rota.Host.DataQuality;

// A series that ends long before the others, or before the requested day.
internal sealed class EarlyEndRule : IDataRule
{
    public const string Name = "early-end";

    private const int NotedDays = 5;
    private const int SeriousDays = 21;
    // Beyond this, the exact number does not matter.
    private const int Most = 5000;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        // A month's price may be dated on its first day.
        var last = series.Dates[^1].AddDays(series.Period switch { "week" => 6, "month" => 30, "quarter" => 91, _ => 0 });
        var days = Between(last, data.End);
        if (days < NotedDays) yield break;
        var whose = data.Until is null ? "most of the other assets" : "the requested end";
        yield return Finding.On(
            series, last, data.End, days, SizeUnit.Days, Name, days >= SeriousDays ? Severity.Serious : Severity.Note,
            $"The prices end {days} trading days before {whose}: the asset was closed, or its prices are outdated; reload them.");
    }

    private static int Between(DateOnly after, DateOnly last)
    {
        var count = 0;
        if (after < TradingDays.First) return Math.Min(Most, (last.DayNumber - after.DayNumber) * 5 / 7);
        for (var day = TradingDays.Next(after); day <= last && count < Most; day = TradingDays.Next(day)) count++;
        return count;
    }
}

namespace Rota.Host.DataQuality;

// A series that ends long before the others, or before the day that was asked for.
internal sealed class EarlyEndRule : IDataRule
{
    public const string Name = "early-end";

    private const int NotedDays = 5;
    private const int SeriousDays = 21;
    // Nobody needs to know by how much more.
    private const int Most = 5000;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        // The price of a month may be labelled with its first day.
        var last = series.Dates[^1].AddDays(series.Period switch { "week" => 6, "month" => 30, "quarter" => 91, _ => 0 });
        var days = Between(last, data.End);
        if (days < NotedDays) yield break;
        var whose = data.Until is null ? "most of the other assets" : "the day that was asked for";
        yield return Finding.On(
            series, last, data.End, days, SizeUnit.Days, Name, days >= SeriousDays ? Severity.Serious : Severity.Note,
            $"The prices end {days} trading days before {whose}: the asset was closed, or its prices are old; load them again.");
    }

    private static int Between(DateOnly after, DateOnly last)
    {
        var count = 0;
        if (after < TradingDays.First) return Math.Min(Most, (last.DayNumber - after.DayNumber) * 5 / 7);
        for (var day = TradingDays.Next(after); day <= last && count < Most; day = TradingDays.Next(day)) count++;
        return count;
    }
}

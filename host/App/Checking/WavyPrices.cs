using System.Text;

namespace Rota.Host.Checking;

// Generated prices of any asset, for checking a script whose own feed needs a server.
internal sealed class WavyPrices : IDataFeed
{
    private static readonly DateOnly[] Days = [.. Walk()];

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        var days = Array.FindAll(Days, range.Contains);
        if (days.Length == 0) throw InputException.NoPrices(asset, new Mistake($"{asset} has no trading days in {range}."));
        // Each asset rises and falls in turn, at its own pace.
        var pace = 40 + Encoding.UTF8.GetBytes(asset.Name).Aggregate(0, (sum, letter) => (sum * 31 + letter) % 211);
        double[] closes = [.. days.Select(day => 100 * Math.Exp((day.Year - 1990) * 0.03 + 0.2 * Math.Sin(day.DayNumber * Math.Tau / pace)))];
        return Task.FromResult(new PriceSeries(asset, days, closes, closes, "generated", realFrom: null));
    }

    private static IEnumerable<DateOnly> Walk()
    {
        for (var day = new DateOnly(1990, 1, 2); day.Year < 2030; day = TradingDays.Next(day)) yield return day;
    }
}

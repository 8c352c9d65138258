namespace Rota.Tests;

// Prices generated from a seed: rounded as in files, with an adjusted close that is lower before a few distributions.
internal sealed record MadeMarket(DateOnly[] Dates, double[] Opens, double[] Closes, double[] Adjusted)
{
    public static MadeMarket Of(Frequency frequency, int seed)
    {
        var random = new Random(seed);
        DateOnly[] dates = [.. Days(frequency, new DateOnly(2018, 1, 1).AddMonths(random.Next(12))).Take(24 + random.Next(30))];
        var (opens, closes, adjusted) = (new double[dates.Length], new double[dates.Length], new double[dates.Length]);
        var (price, factor) = (20 + random.NextDouble() * 200, 1 - random.NextDouble() * 0.3);
        for (var i = 0; i < dates.Length; i++)
        {
            opens[i] = Math.Round(price * (1 + (random.NextDouble() - 0.5) * 0.01), 4);
            price *= 1 + (random.NextDouble() - 0.49) * 0.03;
            closes[i] = Math.Round(price, 4);
            if (random.Next(8) == 0) factor = Math.Min(1, factor + 0.02);
            adjusted[i] = Math.Round(price * factor, 6);
        }

        return new(dates, opens, closes, adjusted);
    }

    private static IEnumerable<DateOnly> Days(Frequency frequency, DateOnly first)
    {
        for (var day = first; ; day = day.AddDays(1))
        {
            var isWanted = frequency switch
            {
                Frequency.AllDays => true,
                Frequency.Weekly => day.DayOfWeek == DayOfWeek.Friday,
                Frequency.Monthly => day.Day == 1,
                Frequency.Quarterly => day is { Day: 1, Month: 1 or 4 or 7 or 10 },
                _ => TradingDays.Includes(day),
            };
            if (isWanted) yield return day;
        }
    }
}

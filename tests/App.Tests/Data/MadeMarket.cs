namespace Rota.Tests.Data;

// Clean prices of correlated assets in calm and turbulent periods, with quarterly payments. Seeded.
internal sealed class MadeMarket
{
    public const string Exchange = "exchange days";
    public const string Weekdays = "weekdays";
    public const string AllDays = "all days";
    public const string Weekly = "weekly";
    public const string Monthly = "monthly";

    private readonly Random _random;

    public MadeMarket(int seed, string calendar = Exchange, int assets = 6, int years = 6)
    {
        _random = new(seed);
        var first = new DateOnly(2010 + seed % 8, 1, 4);
        Dates = [.. Calendar(first, first.AddYears(calendar == Monthly ? 4 * years : years), calendar)];
        var perYear = calendar switch { Weekly => 52.0, Monthly => 12, AllDays => 365, _ => 252 };
        var sigma = 0.16 / Math.Sqrt(perYear);
        var market = Market(sigma);
        for (var asset = 0; asset < assets; asset++) Assets.Add(Made($"A{asset}", market, sigma, beta: 0.7 + 0.15 * asset));
    }

    public DateOnly[] Dates { get; }

    public List<MadeAsset> Assets { get; } = [];

    private static IEnumerable<DateOnly> Calendar(DateOnly first, DateOnly end, string calendar)
    {
        for (var day = first; day < end; day = day.AddDays(1))
        {
            var isLast = TradingDays.Includes(day) && TradingDays.Next(day) is var next
                && (calendar == Weekly ? next.DayNumber / 7 > day.DayNumber / 7 : next.Month != day.Month);
            var isIn = calendar switch
            {
                AllDays => true,
                Weekdays => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday),
                Weekly or Monthly => isLast,
                _ => TradingDays.Includes(day),
            };
            if (isIn) yield return day;
        }
    }

    // Volatility comes in waves, and sometimes the whole market jumps.
    private double[] Market(double sigma)
    {
        var unrest = 0.0;
        return [.. Dates.Select(_ =>
        {
            unrest = 0.98 * unrest + 0.12 * Normal();
            var jump = _random.NextDouble() < 0.002 ? 5 * Normal() : 0;
            return sigma * (Math.Exp(unrest) * Normal() + jump);
        })];
    }

    private MadeAsset Made(string name, double[] market, double sigma, double beta)
    {
        var traded = new double[Dates.Length];
        var paid = new double[Dates.Length];
        var close = 20 + 80 * _random.NextDouble();
        for (var row = 0; row < traded.Length; row++)
        {
            var isPayday = row > 0 && Dates[row].Month != Dates[row - 1].Month && Dates[row].Month % 3 == 0;
            paid[row] = isPayday ? 0.005 * close : 0;
            close = close * Math.Exp(beta * market[row] + 0.2 * sigma * Normal() + 0.0002) - paid[row];
            traded[row] = Math.Round(close, 4);
        }

        return new(name, [.. Dates], [.. traded], [.. paid]);
    }

    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}

namespace Rota.Tests.Data;

// Prices of an asset with payments, generated from constant steps; a defect goes into one of its two parts, the traded closes
// or the payments.
internal sealed class MadePrices
{
    public const double Yield = 0.0025;

    private const int Days = 2500;
    private static readonly DateOnly First = new(2010, 1, 4);
    private static readonly double[] Market = Shocks(7);

    private MadePrices(string asset, int seed, Func<DateOnly, DateOnly, bool> pays)
    {
        Asset = asset;
        var own = Shocks(seed);
        var close = 50.0;
        for (var day = First; Dates.Count < Days; day = TradingDays.Next(day))
        {
            var paid = Dates.Count > 0 && pays(Dates[^1], day) ? Yield * close : 0;
            if (paid > 0) Paid[day] = paid;
            close = close * Math.Exp(0.01 * Market[Dates.Count] + 0.003 * own[Dates.Count] + 0.0002) - paid;
            Dates.Add(day);
            Traded.Add(close);
        }
    }

    public string Asset { get; }

    public List<DateOnly> Dates { get; } = [];

    public List<double> Traded { get; } = [];

    public Dictionary<DateOnly, double> Paid { get; } = [];

    // On the first trading day of each month.
    public static MadePrices Monthly(string asset = "MON", int seed = 1) => new(asset, seed, (before, day) => day.Month != before.Month);

    // On the first trading day of each quarter.
    public static MadePrices Quarterly(string asset = "QTR", int seed = 2) =>
        new(asset, seed, (before, day) => day.Month != before.Month && day.Month % 3 == 1);

    // From a source that does not report payments.
    public static MadePrices Nothing(string asset = "NIL", int seed = 3) => new(asset, seed, (_, _) => false);

    public int Row(int year, int month, int day) => Dates.FindIndex(date => date >= new DateOnly(year, month, day));

    // The payment days of a year.
    public List<DateOnly> Payments(int year) => [.. Paid.Keys.Where(day => day.Year == year).Order()];

    public void Remove(int row, int count)
    {
        Dates.RemoveRange(row, count);
        Traded.RemoveRange(row, count);
    }

    // A distribution leaves 1 - D / (the previous close) of all earlier closes.
    public PriceSeries Series()
    {
        var closes = Traded.ToArray();
        var factor = 1.0;
        for (var row = closes.Length - 1; row > 0; row--)
        {
            closes[row] *= factor;
            if (Paid.TryGetValue(Dates[row], out var paid)) factor *= 1 - paid / Traded[row - 1];
        }

        closes[0] *= factor;
        return new(Asset, [.. Dates], closes, null, "made", DateOnly.MinValue, Paid.Count == 0 ? null : [.. Traded]);
    }

    // Sums of twelve uniform numbers from a linear congruential generator, which are nearly normal.
    private static double[] Shocks(int seed)
    {
        var state = (uint)seed * 2654435761;
        return [.. Enumerable.Range(0, Days).Select(_ => Enumerable.Range(0, 12).Sum(_ => Next()) - 6)];

        double Next()
        {
            state = state * 1664525 + 1013904223;
            return (state >> 8) / (double)(1 << 24);
        }
    }
}

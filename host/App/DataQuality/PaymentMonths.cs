namespace Rota.Host.DataQuality;

// The distributions of a series by calendar month, and the number to expect in a month by the years around.
internal sealed class PaymentMonths
{
    private const int Years = 3;
    private const int FewestVoters = 3;
    // The share of years that must agree.
    private const double Agree = 0.8;

    private readonly Dictionary<int, List<Payment>> _paid;
    private readonly int _firstPaid;
    private readonly int[] _missing;
    private readonly int[] _extra;

    private PaymentMonths(CheckedSeries series)
    {
        _paid = series.Payments.GroupBy(paid => Month(paid.Day)).ToDictionary(month => month.Key, month => month.ToList());
        _firstPaid = _paid.Count == 0 ? int.MaxValue : _paid.Keys.Min();
        // Only complete months of the series.
        First = Month(series.Dates[0]) + (series.Dates[0].Day > 3 ? 1 : 0);
        Last = Month(series.Dates[^1]) - (Month(ExchangeDay(series.Dates[^1])) == Month(series.Dates[^1]) ? 1 : 0);
        (_missing, _extra) = Differences();
    }

    public int First { get; }

    public int Last { get; }

    public IEnumerable<int> All => Enumerable.Range(First, Math.Max(0, Last - First + 1));

    public static PaymentMonths Of(CheckedSeries series) => new(series);

    public static int Month(DateOnly day) => day.Year * 12 + day.Month - 1;

    public static DateOnly Day(int month, int day) =>
        new(month / 12, month % 12 + 1, Math.Min(day, DateTime.DaysInMonth(month / 12, month % 12 + 1)));

    public IReadOnlyList<Payment> Paid(int month) => _paid.TryGetValue(month, out var paid) ? paid : [];

    // Fewer and more than expected; a payment that moved to an adjacent month counts as neither.
    public int Missing(int month) => At(_missing, month);

    public int Extra(int month) => At(_extra, month);

    // The same month of other years, from the first payment on.
    public IReadOnlyList<int> Voters(int month) =>
        [.. Enumerable.Range(-Years, 2 * Years + 1).Where(year => year != 0).Select(year => month + 12 * year)
            .Where(other => other >= Math.Max(First, _firstPaid) && other <= Last)];

    // Null if they disagree or are too few.
    public int? Expected(int month) => month < _firstPaid ? null : Agreed(Voters(month), FewestVoters);

    // The share of surrounding months with an actual or expected payment that are as expected, without the month itself.
    public double Regularity(int month)
    {
        var (regular, all) = (0, 0);
        for (var other = Math.Max(First, month - 12 * Years); other <= Math.Min(Last, month + 12 * Years); other++)
        {
            if (other == month || other < _firstPaid) continue;
            var expected = Agreed([.. Voters(other).Where(voter => voter != month)], FewestVoters - 1);
            if (Paid(other).Count == 0 && expected is null or 0) continue;
            all++;
            if (Paid(other).Count == expected || (Missing(other) == 0 && Extra(other) == 0 && Expected(other) is not null)) regular++;
        }

        return all == 0 ? 0 : (double)regular / all;
    }

    private int? Agreed(IReadOnlyList<int> voters, int fewest)
    {
        if (voters.Count < fewest) return null;
        var most = voters.GroupBy(other => Paid(other).Count).OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key).First();
        return most.Count() >= Agree * voters.Count ? most.Key : null;
    }

    private int At(int[] months, int month) => month >= First && month <= Last ? months[month - First] : 0;

    private static DateOnly ExchangeDay(DateOnly day) => day >= TradingDays.First ? TradingDays.Next(day) : day.AddDays(1);

    private (int[] Missing, int[] Extra) Differences()
    {
        var missing = new int[Math.Max(0, Last - First + 1)];
        var extra = new int[missing.Length];
        for (var at = 0; at < missing.Length; at++)
        {
            if (Expected(First + at) is not { } expected) continue;
            var more = Paid(First + at).Count - expected;
            (missing[at], extra[at]) = (Math.Max(0, -more), Math.Max(0, more));
        }

        for (var at = 0; at + 1 < missing.Length; at++)
        {
            Shift(ref missing[at], ref extra[at + 1]);
            Shift(ref missing[at + 1], ref extra[at]);
        }

        return (missing, extra);
    }

    private static void Shift(ref int missing, ref int extra)
    {
        var both = Math.Min(missing, extra);
        (missing, extra) = (missing - both, extra - both);
    }
}

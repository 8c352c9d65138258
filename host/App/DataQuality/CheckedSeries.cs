namespace Rota.Host.DataQuality;

// A series as the rules read it, up to today, from row 0: its daily part, or all of it if no part is daily.
internal sealed class CheckedSeries
{
    private readonly Lazy<IReadOnlyList<Payment>> _payments;
    private readonly Lazy<PaymentMonths> _months;

    private CheckedSeries(PriceSeries series, int first, int end)
    {
        Series = series;
        Dates = series.Dates[first..end].ToArray();
        Closes = series.Closes[first..end].ToArray();
        Unadjusted = series.UnadjustedCloses.IsEmpty ? [] : series.UnadjustedCloses[first..end].ToArray();
        Future = series.Dates[end..].ToArray();
        Steps = StepsOf(Closes);
        _payments = new(() => Payment.Of(this));
        _months = new(() => PaymentMonths.Of(this));
    }

    public PriceSeries Series { get; }

    // Whether it has one price a week, month or quarter.
    public bool IsCoarse => Series.DailyFrom is null;

    // The frequency of prices, and so the period that a row covers.
    public string Period => Series.Frequency switch
    {
        Frequency.Weekly => "week",
        Frequency.Monthly => "month",
        Frequency.Quarterly => "quarter",
        _ => "day",
    };

    public Asset Asset => Series.Asset;

    public DateOnly[] Dates { get; }

    public double[] Closes { get; }

    // Empty if the source has none.
    public double[] Unadjusted { get; }

    // The closes as traded, as far as they are known.
    public double[] Traded => Unadjusted.Length > 0 ? Unadjusted : Closes;

    // The logarithm of each close over the previous one; the first is unknown.
    public double[] Steps { get; }

    // Days after today that have a price all the same. Only the rule that reports them sees them.
    public DateOnly[] Future { get; }

    public IReadOnlyList<Payment> Payments => _payments.Value;

    public PaymentMonths Months => _months.Value;

    public int Last => Dates.Length - 1;

    public static CheckedSeries Of(PriceSeries series, DateOnly today)
    {
        var last = series.Dates.BinarySearch(today);
        var end = last < 0 ? ~last : last + 1;
        var first = series.DailyFrom is { } daily ? series.Dates.BinarySearch(daily) : 0;
        return new(series, Math.Min(end, first < 0 ? ~first : first), end);
    }

    public static double[] StepsOf(double[] closes) =>
        [.. closes.Select((close, row) => row == 0 ? double.NaN : Step(closes[row - 1], close))];

    // The rise of the adjusted close beyond the unadjusted one, in logarithms.
    public double Parting(int row) => Steps[row] - Step(Unadjusted[row - 1], Unadjusted[row]);

    // The first row on or after a day; the number of rows if there is none.
    public int RowFrom(DateOnly day)
    {
        var row = Array.BinarySearch(Dates, day);
        return row < 0 ? ~row : row;
    }

    // Negative if the day has no price.
    public int RowOf(DateOnly day) => Array.BinarySearch(Dates, day);

    // A ratio of prices may overflow; a difference of their logarithms does not.
    private static double Step(double before, double close) =>
        Math.Log(close / before) is var step && double.IsFinite(step) ? step : Math.Log(close) - Math.Log(before);
}

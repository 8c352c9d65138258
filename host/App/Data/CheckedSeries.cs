namespace Rota.Host.Data;

// A series as the rules read it: its daily part, from row 0.
internal sealed class CheckedSeries
{
    private readonly Lazy<IReadOnlyList<Payment>> _payments;

    private CheckedSeries(PriceSeries series, int first)
    {
        Series = series;
        Dates = series.Dates[first..].ToArray();
        Closes = series.Closes[first..].ToArray();
        Unadjusted = series.UnadjustedCloses.IsEmpty ? [] : series.UnadjustedCloses[first..].ToArray();
        Steps = StepsOf(Closes);
        _payments = new(() => Payment.Of(this));
    }

    public PriceSeries Series { get; }

    public Asset Asset => Series.Asset;

    public DateOnly[] Dates { get; }

    public double[] Closes { get; }

    // Empty where the source does not tell.
    public double[] Unadjusted { get; }

    // The closes as they were traded, as far as is known.
    public double[] Traded => Unadjusted.Length > 0 ? Unadjusted : Closes;

    // The logarithm of each close over the one before; the first is not known.
    public double[] Steps { get; }

    public IReadOnlyList<Payment> Payments => _payments.Value;

    public int Last => Dates.Length - 1;

    public static CheckedSeries Of(PriceSeries series)
    {
        var first = series.DailyFrom is { } daily ? series.Dates.BinarySearch(daily) : series.Dates.Length;
        return new(series, first < 0 ? ~first : first);
    }

    public static double[] StepsOf(double[] closes) =>
        [.. closes.Select((close, row) => row == 0 ? double.NaN : Math.Log(close / closes[row - 1]))];

    // By how much the adjusted close has risen more than the unadjusted one, in logarithms.
    public double Parting(int row) => Steps[row] - Math.Log(Unadjusted[row] / Unadjusted[row - 1]);

    // The first row on or after a day; the number of rows when there is none.
    public int RowFrom(DateOnly day)
    {
        var row = Array.BinarySearch(Dates, day);
        return row < 0 ? ~row : row;
    }
}

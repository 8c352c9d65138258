namespace Rota;

// The whole months of a part of a curve's days: their rows in the curve, and the returns of T-bills.
internal sealed class MonthRows
{
    private readonly (int Start, int End)[] _rows;

    private MonthRows((int Start, int End)[] rows, double[] cash) => (_rows, Cash) = (rows, cash);

    public static MonthRows None { get; } = new([], []);

    public int Count => _rows.Length;

    public double[] Cash { get; }

    public static MonthRows Of(ReadOnlySpan<DateOnly> dates, int first, int count, Frequency? frequency, CashRate rate)
    {
        (int Start, int End)[] rows =
        [
            .. PeriodRows.Of(dates.Slice(first, count), frequency, Months.Of).Where(month => month.IsWhole)
                .Select(month => (first + month.Start, first + month.End)),
        ];
        var cash = new double[rows.Length];
        for (var month = 0; month < cash.Length; month++) cash[month] = rate.MonthlyReturn(dates[rows[month].End]);
        return new(rows, cash);
    }

    public int EndOf(int month) => _rows[month].End;

    // Returns r, then r − f.
    public void Fill(ReadOnlySpan<double> values, Span<double> room)
    {
        var returns = room[..Count];
        var excess = room.Slice(Count, Count);
        for (var month = 0; month < returns.Length; month++)
        {
            var (start, end) = _rows[month];
            returns[month] = values[end] / values[start] - 1;
            excess[month] = returns[month] - Cash[month];
        }
    }
}

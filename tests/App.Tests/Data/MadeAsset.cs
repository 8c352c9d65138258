namespace Rota.Tests.Data;

// An asset of a generated market in file form: rows of a day, the traded close, and the payment of that day.
internal sealed class MadeAsset(string name, List<DateOnly> dates, List<double> traded, List<double> paid)
{
    public string Name => name;

    public List<DateOnly> Dates { get; } = dates;

    public List<double> Traded { get; } = traded;

    public List<double> Paid { get; } = paid;

    public int Rows => Dates.Count;

    public void Insert(int row, DateOnly day, double close)
    {
        Dates.Insert(row, day);
        Traded.Insert(row, close);
        Paid.Insert(row, 0);
    }

    public void Remove(int row, int count = 1)
    {
        Dates.RemoveRange(row, count);
        Traded.RemoveRange(row, count);
        Paid.RemoveRange(row, count);
    }

    // Adds a row for each missing day between two rows, with a close computed from the neighbouring rows.
    public void Fill(int first, int last, Func<DateOnly, bool> isMeant, Func<DateOnly, int, double> close)
    {
        for (var row = last; row > first; row--)
        {
            for (var day = Dates[row].AddDays(-1); day > Dates[row - 1]; day = day.AddDays(-1))
            {
                if (isMeant(day)) Insert(row, day, close(day, row));
            }
        }
    }

    // A distribution leaves 1 - D / (the previous close) of all earlier closes.
    public PriceSeries Series(bool withDistributions = true)
    {
        var closes = Traded.ToArray();
        var factor = 1.0;
        for (var row = closes.Length - 1; row > 0 && withDistributions; row--)
        {
            closes[row] *= factor;
            factor *= 1 - Paid[row] / Traded[row - 1];
        }

        closes[0] *= factor;
        return new(name, [.. Dates], closes, null, "made", DateOnly.MinValue, [.. Traded]);
    }
}

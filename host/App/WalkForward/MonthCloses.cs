namespace Rota.Host.WalkForward;

// The last days of a curve's whole months, which divide it into windows.
internal sealed class MonthCloses(DateOnly start, IReadOnlyList<DateOnly> ends)
{
    public IReadOnlyList<DateOnly> Ends => ends;

    public static MonthCloses Of(EquityCurve curve)
    {
        DateOnly[] ends = [.. curve.WholeMonths().Select(month => month.End)];
        // The first whole month goes from the last value of the month before.
        var first = new DateOnly(ends[0].Year, ends[0].Month, 1);
        var at = curve.Dates.BinarySearch(first);
        return new(curve.Dates[(at < 0 ? ~at : at) - 1], ends);
    }

    // The day from which a month goes: the last close of the month before it.
    public DateOnly Before(int month) => month == 0 ? start : ends[month - 1];
}

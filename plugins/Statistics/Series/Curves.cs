namespace Rota.Plugins.Statistics;

// Parts of curves.
internal static class Curves
{
    extension(EquityCurve equity)
    {
        // From one row to another, both included.
        public EquityCurve Part(int first, int last) => new(
            equity.Dates[first..(last + 1)].ToArray(), equity.Values[first..(last + 1)].ToArray(), equity.Frequency);

        // The row of the last value on or before a day; -1 before the first.
        public int RowAtOrBefore(DateOnly day)
        {
            var found = equity.Dates.BinarySearch(day);
            return found < 0 ? ~found - 1 : found;
        }
    }
}

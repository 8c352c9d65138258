namespace Rota.Terminal;

// Maps days to columns from 0 to width − 1; all days have the same width, traded or not.
internal sealed record TimeAxis(DateOnly First, DateOnly Last, int Width)
{
    // Negative or above width − 1 for a day outside.
    public int Place(DateOnly day) => First == Last
        ? 0
        : (int)Math.Floor((double)(day.DayNumber - First.DayNumber) / (Last.DayNumber - First.DayNumber) * (Width - 1) + 0.5);

    // The first days of years, at a distance that leaves room for labels: 1, 2, 5, 10 ... years.
    public IReadOnlyList<(int Place, int Year)> Years(int labelWidth)
    {
        foreach (var step in Ticks.Steps(1))
        {
            var years = new List<(int Place, int Year)>();
            for (var year = (First.Year / (int)step + 1) * (int)step; year <= Last.Year; year += (int)step)
                years.Add((Place(new DateOnly(year, 1, 1)), year));
            if (years.Zip(years.Skip(1)).All(pair => pair.Second.Place - pair.First.Place >= labelWidth)) return years;
        }

        return [];
    }
}

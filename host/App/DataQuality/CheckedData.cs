namespace Rota.Host.DataQuality;

// All series that are checked together: each helps to judge the others.
internal sealed class CheckedData
{
    // If fewer series have a day than this, the day is peculiar to them.
    private const int FewestVoters = 3;

    private readonly Lazy<Peers> _peers;
    private readonly Lazy<IReadOnlyList<DateOnly>> _commonDays;

    // Until is the last day that the user requested; null if none.
    public CheckedData(IReadOnlyList<CheckedSeries> series, DateOnly? until = null)
    {
        All = [.. series.Where(each => each.Dates.Length > 0)];
        Until = until;
        _peers = new(() => new Peers(All));
        _commonDays = new(DaysOfMost);
    }

    public IReadOnlyList<CheckedSeries> All { get; }

    public DateOnly? Until { get; }

    public Peers Peers => _peers.Value;

    // The requested day, or the upper median of all last days: one wrong date must not make the others look short.
    public DateOnly End => Until ?? All.Select(each => each.Dates[^1]).Order().ElementAt(All.Count / 2);

    // The days that most series have, counting only series whose range includes the day.
    public IReadOnlyList<DateOnly> CommonDays => _commonDays.Value;

    private List<DateOnly> DaysOfMost()
    {
        var daily = All.Where(each => !each.IsCoarse).ToList();
        var havers = new SortedDictionary<DateOnly, int>();
        foreach (var day in daily.SelectMany(each => each.Dates)) havers[day] = havers.GetValueOrDefault(day) + 1;
        var common = new List<DateOnly>();
        foreach (var (day, count) in havers)
        {
            var around = daily.Count(each => each.Dates[0] <= day && each.Dates[^1] >= day);
            if (around >= FewestVoters && count * 2 > around) common.Add(day);
        }

        return common;
    }
}

namespace Rota.Host.Data;

// All series that are checked together: what one is like, the others tell.
internal sealed class CheckedData
{
    // Where fewer have a day than this, it is theirs alone.
    private const int FewestVoters = 3;

    private readonly Dictionary<DateOnly, int> _havers = [];
    private readonly Lazy<Peers> _peers;

    // Until is the day that the user asked for as the last; null when none was asked for.
    public CheckedData(IReadOnlyList<CheckedSeries> series, DateOnly? until = null)
    {
        All = [.. series.Where(each => each.Dates.Length > 0)];
        Until = until;
        foreach (var day in All.SelectMany(each => each.Dates)) _havers[day] = _havers.GetValueOrDefault(day) + 1;
        _peers = new(() => new Peers(All));
    }

    public IReadOnlyList<CheckedSeries> All { get; }

    public DateOnly? Until { get; }

    public Peers Peers => _peers.Value;

    // The last day of all, or that which was asked for.
    public DateOnly End => Until ?? All.Max(each => each.Dates[^1]);

    // The days that most have of those that go from before a day to after it.
    public IEnumerable<DateOnly> CommonDays() => _havers.Keys.Order().Where(day =>
    {
        var around = All.Count(each => each.Dates[0] <= day && each.Dates[^1] >= day);
        return around >= FewestVoters && _havers[day] * 2 > around;
    });
}

namespace Rota.Host.Importing;

// The days and closes of one fund, in the order of the file until all are read; then sorted by day.
internal sealed class FundPrices
{
    private readonly List<DateOnly> _days;
    private readonly List<double> _closes;

    public FundPrices(string name)
        : this(name, [], [])
    {
    }

    private FundPrices(string name, List<DateOnly> days, List<double> closes) => (Name, _days, _closes) = (name, days, closes);

    public string Name { get; }

    public int Count => _days.Count;

    public IReadOnlyList<DateOnly> Days => _days;

    public IReadOnlyList<double> Closes => _closes;

    // Why the row cannot be taken; null if it can. A row that repeats the previous one is taken once.
    public RowProblem? Take(DateOnly day, double close, out bool isRepeated)
    {
        isRepeated = false;
        if (_days.Count > 0)
        {
            var before = _days[^1];
            if (day == before)
            {
                isRepeated = close.Equals(_closes[^1]);
                return isRepeated ? null : RowProblem.Twice;
            }

            if (_days.Count > 1 && day < before != _days[1] < _days[0]) return RowProblem.Order;
        }

        _days.Add(day);
        _closes.Add(close);
        return null;
    }

    // The same prices under another name.
    public FundPrices Named(string name) => new(name, _days, _closes);

    public void Finish()
    {
        if (_days.Count < 2 || _days[0] < _days[1]) return;
        _days.Reverse();
        _closes.Reverse();
    }

    // Merged with the days of another file, which must agree on common days.
    public FundPrices With(FundPrices other, out int repeated)
    {
        var merged = new FundPrices(Name);
        var (left, right) = (0, 0);
        repeated = 0;
        while (left < Count || right < other.Count)
        {
            var isLeft = left < Count && (right == other.Count || _days[left] <= other._days[right]);
            var source = isLeft ? this : other;
            var at = isLeft ? left++ : right++;
            if (merged.Take(source._days[at], source._closes[at], out var isRepeated) is not null)
            {
                throw new InputException(new Mistake(
                    $"{Name} has two prices on {source._days[at]:O} in these files, so they are of different funds or kinds. Import them separately."));
            }

            if (isRepeated) repeated++;
        }

        return merged;
    }
}

namespace Rota.Accounts;

// Round trips and the blocks that follow from them, day by day. It keeps what later days look back on.
internal sealed class RoundTripHistory
{
    private readonly RoundTripLimit _limit;
    private readonly OpenPurchases _open;
    private readonly List<RoundTrip> _trips;
    private readonly List<RoundTripBlock> _blocks;
    private int _read;

    public RoundTripHistory(RoundTripLimit limit) => (_limit, _open, _trips, _blocks) = (limit, new(limit.Window, limit.ExemptBelow), [], []);

    private RoundTripHistory(RoundTripHistory other) =>
        (_limit, _open, _trips, _blocks) = (other._limit, other._open.Copy(), [.. other._trips], [.. other._blocks]);

    public IReadOnlyList<RoundTripBlock> Blocks => _blocks;

    // Reads what it has not read of a book, and returns itself after some more deals. The last day of a book may get more deals, so that it is
    // read again each time.
    public RoundTripHistory With(IReadOnlyList<Deal> booked, Func<Deal, bool> counts, IEnumerable<Deal> more)
    {
        var last = booked.Count == 0 ? default : booked[^1].Day;
        var end = booked.Count;
        while (end > 0 && booked[end - 1].Day == last) end--;
        Add(booked.Skip(_read).Take(end - _read).Where(counts));
        _read = end;
        var copy = new RoundTripHistory(this);
        copy.Add(booked.Skip(end).Where(counts).Concat(more));
        return copy;
    }

    // Whole days in their order. Returns the blocks that they cause.
    public IReadOnlyList<RoundTripBlock> Add(IEnumerable<Deal> deals)
    {
        var caused = new List<RoundTripBlock>();
        foreach (var day in deals.GroupBy(deal => deal.Day))
        {
            Forget(day.Key);
            foreach (var trip in _open.Add(day.Key, day))
            {
                _trips.Add(trip);
                RoundTripBlock[] blocks = [.. BlocksOf(trip)];
                _blocks.AddRange(blocks);
                caused.AddRange(blocks);
            }
        }

        return caused;
    }

    public bool HasTrip(Asset fund, DateOnly sold) => _trips.Any(trip => trip.Fund == fund && trip.Sold == sold);

    private IEnumerable<RoundTripBlock> BlocksOf(RoundTrip last)
    {
        var sold = last.Sold;
        if (_limit.Fund is { } own)
        {
            var count = _trips.Count(trip => trip.Fund == last.Fund && sold.DayNumber - trip.Sold.DayNumber < own.Within);
            var isOnProbation = own.ProbationMonths > 0 && _blocks.Exists(
                block => block.Fund == last.Fund && sold > block.After && sold <= block.Last.AddMonths(own.ProbationMonths));
            if (count >= own.Count || isOnProbation) yield return new(last.Fund, sold, sold.AddDays(own.Block));
        }

        if (_limit.Account is { } all && _trips.Count(trip => trip.Sold > sold.AddMonths(-all.Months)) >= all.Count)
            yield return new(null, sold, sold.AddDays(all.Block));
    }

    private void Forget(DateOnly day)
    {
        _trips.RemoveAll(trip => day.DayNumber - trip.Sold.DayNumber >= (_limit.Fund?.Within ?? 0) && trip.Sold <= day.AddMonths(-(_limit.Account?.Months ?? 0)));
        _blocks.RemoveAll(block => day > block.Last.AddMonths(_limit.Fund?.ProbationMonths ?? 0));
    }
}

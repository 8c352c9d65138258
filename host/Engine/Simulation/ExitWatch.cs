namespace Rota.Engine;

// Tracks which assets the exits of a strategy have sold and how long those stay out.
internal sealed class ExitWatch
{
    private readonly Exits _exits;
    private readonly RunContext _context;
    private readonly HashSet<int> _checks = [];
    private readonly Dictionary<Asset, int> _out = []; // the row of the sale
    private int _unknown;
    private string? _firstUnknown;

    public ExitWatch(Strategy strategy, RunContext context)
    {
        var exits = strategy.Exits;
        (_exits, _context, IsIdle) = (exits, context, exits.Conditions.Count == 0);
        if (IsIdle && (exits.Reentry is not null || exits.Checks is not null))
        {
            var word = exits.Checks is null ? "ReenterAfter" : "CheckedEvery";
            throw InputException.Misused(
                word, $"{word}(…) needs exits, and {strategy.Name} has none. Add StopLoss(…), TrailingStop(…) or ExitWhen(…).");
        }

        if (exits.Checks is { } schedule) _checks = [.. context.Past.RowsOf(schedule)];
    }

    // Whether the strategy has no exits.
    public bool IsIdle { get; }

    public void Recall(ExitWatch other)
    {
        _out.Clear();
        foreach (var (asset, row) in other._out) _out[asset] = row;
    }

    public bool ChecksOn(int row) => _checks.Contains(row);

    // The holdings that an exit sells at a close; they are out from now on.
    public List<Asset> Sell(MarketView market, int row, List<string>? steps)
    {
        var sold = new List<Asset>();
        foreach (var held in market.Holdings)
        {
            if (_out.ContainsKey(held.Asset) || Met(market[held.Asset]) is not { } exit) continue;
            steps?.Add($"{exit} sells {held.Asset}: {Trace.Percent(held.Gain)} since {PanelBuilder.Text(held.EntryDate)}, " +
                $"{Trace.Percent(held.FromHigh)} from the highest price since");
            sold.Add(held.Asset);
            _out[held.Asset] = row;
        }

        return sold;
    }

    // The assets whose time out is over.
    public List<Asset> LetIn(int row, bool isDecision)
    {
        var back = new List<Asset>();
        foreach (var (asset, since) in _out)
        {
            if (since < row && (_exits.Reentry is { } pause ? pause.BaseRow(_context.Panel.Timeline, row) >= since : isDecision)) back.Add(asset);
        }

        foreach (var asset in back) _out.Remove(asset);
        return back;
    }

    // A target without the assets that are out.
    public Weights Allowed(Weights target, List<string>? steps)
    {
        foreach (var (asset, since) in _out)
        {
            if (target[asset] != 0) steps?.Add($"leaves out {asset}, sold by an exit on {_context.Text(since)}");
            target = target.Without(asset);
        }

        return target;
    }

    public void AddNotes(List<string> notes)
    {
        if (_firstUnknown is { } first)
            notes.Add($"Exits: {_unknown} check(s) left an asset as it was, because a condition was not known: first {first}.");
    }

    private IScore? Met(AssetView asset)
    {
        foreach (var condition in _exits.Conditions)
        {
            var holds = Allocator.Of(condition, asset);
            if (double.IsNaN(holds))
            {
                _unknown++;
                _firstUnknown ??= $"{condition} of {asset.Asset} on {PanelBuilder.Text(asset.Date)}";
            }
            else if (holds != 0)
            {
                return condition;
            }
        }

        return null;
    }
}

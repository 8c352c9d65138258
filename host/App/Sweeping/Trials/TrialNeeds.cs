namespace Rota.Host.Sweeping;

// The assets of all trials, in the order of the first trial that needs them, and an allocation that has them all: it tells the panel which
// assets may end before the others. Trials with the same assets are taken to agree on that.
internal sealed class TrialNeeds
{
    private readonly Lock _change = new();
    private readonly Dictionary<Asset, (int Trial, int At)> _first = [];
    private readonly Dictionary<string, (int Trial, Allocation Allocation)> _allocations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _schedules = new(StringComparer.Ordinal);

    private TrialNeeds() { }

    public IReadOnlyList<Asset> Assets => [.. _first.OrderBy(each => each.Value).Select(each => each.Key)];

    // In words; a parameter may decide it.
    public string Schedule => _schedules.Count == 1 ? _schedules.Single() : "several schedules";

    public Allocation Allocation
    {
        get
        {
            Allocation[] all = [.. _allocations.Values.OrderBy(each => each.Trial).Select(each => each.Allocation)];
            return all.Length == 1 ? all[0] : new Blend([.. all.Select(each => (1.0 / all.Length, each))]);
        }
    }

    // A trial whose strategy cannot be made needs nothing.
    public static TrialNeeds Of(TrialScript script, TrialThreads threads)
    {
        var needs = new TrialNeeds();
        TrialFailure? first = null;
        threads.ForEach(0, script.Space.Count, trial =>
        {
            try
            {
                needs.Add(trial, script.Build(trial).Strategy);
            }
            catch (Exception exception) when (TrialFailure.Of(exception, script.Blame) is { } failure)
            {
                if (trial == 0) first = failure;
            }
        });
        if (needs._first.Count == 0) throw new InputException(new Mistake($"No trial can be made; the first: {first?.Text}"));
        return needs;
    }

    private void Add(int trial, Strategy strategy)
    {
        var assets = strategy.Needs;
        var key = string.Join('\n', assets);
        lock (_change)
        {
            _schedules.Add($"{strategy.Schedule}");
            if (_allocations.TryGetValue(key, out var known) && known.Trial < trial) return;
            _allocations[key] = (trial, strategy.Allocation);
            for (var i = 0; i < assets.Count; i++)
            {
                if (!_first.TryGetValue(assets[i], out var place) || (trial, i).CompareTo(place) < 0) _first[assets[i]] = (trial, i);
            }
        }
    }
}

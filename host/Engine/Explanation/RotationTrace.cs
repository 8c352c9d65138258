namespace Rota.Engine;

// The notes of one rotation at one decision.
internal sealed class RotationTrace
{
    private readonly Trace _trace;
    private readonly Rotation _rotation;
    private readonly MarketView _market;
    private readonly Weights _before;
    private readonly Dictionary<int, List<(string, double)>> _asked = []; // by place
    private readonly Dictionary<int, string> _failed = []; // by place, the first condition that it fails
    private readonly List<int> _moved = [];
    private double[] _scores = [];
    private int[] _order = [];
    private double[] _ranks = [];
    private int[] _chosen = [];
    private int[] _held = [];
    private Weights _picks = Weights.None;

    public RotationTrace(Trace trace, Rotation rotation, MarketView market, Weights before)
    {
        (_trace, _rotation, _market, _before) = (trace, rotation, market, before);
        trace.Is("Rotation");
    }

    public void Ranked(double[] scores, ReadOnlySpan<int> order, Func<int, double> rank)
    {
        (_scores, _order) = (scores, order.ToArray());
        _ranks = [.. Enumerable.Range(0, _order.Length).Select(rank)];
        _trace.Step(_rotation.Score is null ? "ranks by the order of the universe" : $"ranks by {_rotation.Score}");
    }

    public void Chosen(ReadOnlySpan<int> places)
    {
        _chosen = places.ToArray();
        var wanted = _rotation.TopPercent is { } percent ? $"the top {percent:0.##} %" : $"the best {_rotation.HoldCount}";
        var kept = _rotation.KeepRank is { } last ? $", what is held kept until its rank is below {last}" : "";
        if (_rotation.SwitchMargin is { } margin) kept = $", what is held replaced only by a score more than {Trace.Number(margin)} higher";
        if (_rotation.LeastHolding is { } least) kept += $", what was bought within {least} kept";
        _trace.Step($"holds {wanted} of {_order.Length}{kept}: {Names(_chosen)}");
    }

    public void Asked(IScore condition, int place, double holds)
    {
        if (!_asked.TryGetValue(place, out var answers)) _asked[place] = answers = [];
        if (!answers.Exists(answer => answer.Item1 == $"{condition}")) answers.Add(($"{condition}", holds));
        if (holds == 0) _failed.TryAdd(place, $"{condition}");
    }

    public void Moved(int place) => _moved.Add(place);

    public void Guarded(IGuard guard, double share) => _trace.Step($"the guard {guard} takes {Trace.Percent(share)}");

    public void Weighed(Weights weights, ReadOnlySpan<int> places)
    {
        (_picks, _held) = (weights, places.ToArray());
        _trace.Step($"weighs by {_rotation.Weighter?.ToString() ?? "equal parts"}: {weights}");
    }

    public void Done(Weights? target)
    {
        for (var place = 0; place < _order.Length; place++) _trace.Asset(Explain(place));
        for (var i = 0; i < _scores.Length; i++)
        {
            if (double.IsNaN(_scores[i]))
                _trace.Asset(new(_rotation.Universe[i], double.NaN, 0, false, [], "left out: its score is not known", 0));
        }

        _trace.Target(target);
    }

    private ExplainedAsset Explain(int place)
    {
        var asset = _rotation.Universe[_order[place]];
        var score = _scores[_order[place]];
        var isTied = _order.Count(other => _scores[other] == score) > 1;
        var view = _market[asset];
        var terms = _rotation.Score is { } made ? ScoreTerms.Of(made).Select(term => ($"{term}", term.Of(view))) : [];
        return new(asset, _rotation.Score is null ? double.NaN : score, place + 1, isTied, [.. terms, .. _asked.GetValueOrDefault(place) ?? []], Outcome(place), _picks[asset]);
    }

    private string Outcome(int place)
    {
        var isHeld = _held.Contains(place);
        var before = _before[_rotation.Universe[_order[place]]] > 0 ? ", as before" : "";
        if (isHeld && _picks[_rotation.Universe[_order[place]]] == 0) return "picked, with a weight of 0";
        if (isHeld) return (_moved.Contains(place) ? "takes the place of one that fails" : "held") + before;
        if (_failed.TryGetValue(place, out var condition) && _chosen.Contains(place)) return $"fails {condition}";
        if (_chosen.Contains(place)) return "its place is taken by the guard";
        return _ranks[place] != place + 1 ? $"rank {Trace.Number(_ranks[place])}, shared, is not among the best" : "not among the best";
    }

    private string Names(IEnumerable<int> places) =>
        string.Join(", ", places.Select(place => _rotation.Universe[_order[place]].Name)) is { Length: > 0 } names ? names : "nothing";
}

namespace Rota.Engine;

// The steps of a rotation, in their order: score → rank → hold N → keep → filter → weigh → guard → refuge.
internal sealed class RotationAllocator : Allocator
{
    private readonly Rotation _rotation;
    private readonly Ties _ties;
    private readonly int[] _columns;
    private readonly double[] _scores;
    private readonly int[] _order;
    private readonly int[] _chosen; // places in the order of rank, best first
    private readonly Allocator? _refuge;
    private int _chosenCount;
    private int _slots;
    private readonly Weights?[] _alone;
    private int[] _equalOf = [];
    private Weights _equal = Weights.None;

    public RotationAllocator(Rotation rotation, PricePanel panel, Conventions conventions)
    {
        var count = rotation.Universe.Count;
        (_rotation, _ties) = (rotation, conventions.Ties);
        _columns = [.. rotation.Universe.Select(panel.ColumnOf)];
        _refuge = rotation.RefugeAllocation is { } refuge ? For(refuge, panel, conventions) : null;
        (_scores, _order, _chosen, _alone) = (new double[count], new int[count], new int[count], new Weights?[count]);
    }

    public override Weights? Decide(MarketView market, Weights before)
    {
        if (!Score(market, before)) return null;
        Rank();
        Choose(before);
        if (_rotation.Condition is { } condition && !Keep(market, condition)) return null;
        if (_rotation.SlotCondition is { } filter && !Filter(market, filter)) return null;
        if (Weigh(market) is not { } weights) return null;
        if (_chosenCount < _slots && _rotation.SlotCondition is not null) weights = FillSlots(weights);
        return _rotation.Caution is { } guard ? StepAside(market, guard, weights, before) : weights;
    }

    private bool Score(MarketView market, Weights before)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            var asset = market.At(_columns[i]);
            if (double.IsNaN(asset.Close)) return NotKnown("the close", asset);
            if (_rotation.Score is not { } score)
            {
                _scores[i] = -i;
                continue;
            }

            var value = Of(score, asset);
            if (double.IsNaN(value)) return NotKnown(score, asset);
            if (_rotation.NewcomerPenalty > 0 && before[asset.Asset] == 0)
                value *= 1 - _rotation.NewcomerPenalty * Math.Sign(value);
            _scores[i] = value;
        }

        return true;
    }

    // Best first; equal scores stay in the order of the universe.
    private void Rank()
    {
        for (var i = 0; i < _order.Length; i++)
        {
            var place = i;
            for (; place > 0 && _scores[_order[place - 1]] < _scores[i]; place--) _order[place] = _order[place - 1];
            _order[place] = i;
        }
    }

    // What is held stays while it ranks well enough; the best that are not held take the places that are free.
    private void Choose(Weights before)
    {
        _chosenCount = 0;
        var count = 0;
        while (count < _order.Length && IsAmongBest(count)) count++;
        if (_rotation.KeepRank is { } last)
        {
            for (var place = 0; place < last && _chosenCount < count; place++)
            {
                if (before[_rotation.Universe[_order[place]]] > 0) _chosen[_chosenCount++] = place;
            }
        }

        for (var place = 0; place < _order.Length && _chosenCount < count; place++)
        {
            if (Array.IndexOf(_chosen, place, 0, _chosenCount) < 0) _chosen[_chosenCount++] = place;
        }

        _slots = _chosenCount;
        if (_rotation.KeepRank is not null) Array.Sort(_chosen, 0, _chosenCount);
    }

    private bool IsAmongBest(int place) => _rotation.TopPercent is { } percent
        ? _scores[_order[place]] >= Percentile(100 - percent)
        : RankOf(place) <= _rotation.HoldCount;

    // Linear between ranks, as numpy.percentile: rank 0 is the lowest score, n − 1 the highest.
    private double Percentile(double percent)
    {
        var rank = percent / 100 * (_order.Length - 1);
        var below = (int)Math.Floor(rank);
        var (low, high) = (_scores[_order[^(below + 1)]], _scores[_order[^Math.Min(below + 2, _order.Length)]]);
        return low + (rank - below) * (high - low);
    }

    private bool Keep(MarketView market, IScore condition)
    {
        var kept = 0;
        for (var i = 0; i < _chosenCount; i++)
        {
            if (Holds(market, condition, _chosen[i]) is not { } holds) return false;
            if (holds) _chosen[kept++] = _chosen[i];
        }

        _slots = _chosenCount = kept;
        return true;
    }

    // Leaves the places that pass; with a try at the next, ranks below them may take the places of those that fail.
    private bool Filter(MarketView market, IScore filter)
    {
        var (passed, failed) = (0, 0);
        for (var i = 0; i < _chosenCount; i++)
        {
            if (Holds(market, filter, _chosen[i]) is not { } holds) return false;
            if (holds) _chosen[passed++] = _chosen[i];
            else failed++;
        }

        for (var place = 0; _rotation.TriesNext && place < _order.Length && failed > 0; place++)
        {
            if (Holds(market, filter, place) is not { } holds) return false;
            if (!holds || Array.IndexOf(_chosen, place, 0, passed) >= 0) continue;
            _chosen[passed++] = place;
            failed--;
        }

        _chosenCount = passed;
        Array.Sort(_chosen, 0, _chosenCount);
        return true;
    }

    // The share of the places that failed goes to the substitute, or stays in cash.
    private Weights FillSlots(Weights weights)
    {
        var share = (double)_chosenCount / _slots;
        var rest = weights.Scale(share);
        return _rotation.SlotSubstitute is { } substitute ? rest.Plus(Weights.Of((substitute, 1 - share))) : rest;
    }

    private bool? Holds(MarketView market, IScore condition, int place)
    {
        var asset = market.At(_columns[_order[place]]);
        var holds = Of(condition, asset);
        if (!double.IsNaN(holds)) return holds != 0;
        Lack(condition, asset.Asset);
        return null;
    }

    private double RankOf(int place)
    {
        if (_ties == Ties.UniverseOrder) return place + 1;
        var score = _scores[_order[place]];
        var (first, last) = (place, place);
        while (first > 0 && _scores[_order[first - 1]] == score) first--;
        while (last + 1 < _order.Length && _scores[_order[last + 1]] == score) last++;
        return (first + last) / 2.0 + 1;
    }

    private Weights? Weigh(MarketView market)
    {
        if (_chosenCount == 0) return Weights.None;
        if (_rotation.Weighter is not { } weighter) return WeighEqually();

        var picks = new Pick[_chosenCount];
        for (var i = 0; i < picks.Length; i++)
        {
            var place = _chosen[i];
            picks[i] = new Pick(market.At(_columns[_order[place]]), _scores[_order[place]], place + 1);
        }

        Weights? weights;
        try
        {
            weights = weighter.Weigh(picks);
        }
        catch (Exception exception)
        {
            throw new PluginException($"{weighter} on {PanelBuilder.Text(market.Date)}", exception);
        }

        if (weights is null) Lack(weighter);
        else RequirePicks(weights, picks, weighter, market.Date);
        return weights;
    }

    // The same picks as at the decision before have the same weights: most weeks change nothing.
    private Weights WeighEqually()
    {
        if (_chosenCount == 1)
        {
            var only = _order[_chosen[0]];
            return _alone[only] ??= Weights.Equal([_rotation.Universe[only]]);
        }

        Span<int> columns = stackalloc int[_chosenCount];
        for (var i = 0; i < columns.Length; i++) columns[i] = _columns[_order[_chosen[i]]];
        if (columns.SequenceEqual(_equalOf)) return _equal;

        _equalOf = columns.ToArray();
        return _equal = Weights.Equal([.. _chosen.Take(_chosenCount).Select(place => _rotation.Universe[_order[place]])]);
    }

    private Weights? StepAside(MarketView market, IGuard guard, Weights weights, Weights before)
    {
        double share;
        try
        {
            share = guard.Defensive(market);
        }
        catch (Exception exception)
        {
            throw new PluginException($"{guard} on {PanelBuilder.Text(market.Date)}", exception);
        }

        if (double.IsNaN(share))
        {
            Lack(guard);
            return null;
        }

        if (share is < 0 or > 1)
        {
            throw new PluginException(
                $"{guard} on {PanelBuilder.Text(market.Date)}", new InvalidOperationException($"it answers {share}; a share is 0 to 1."));
        }

        if (_refuge is null) return weights.Scale(1 - share);
        if (_refuge.Decide(market, before) is { } refuge) return share == 0 ? weights : weights.Scale(1 - share).Plus(refuge.Scale(share));
        Lack(_refuge.Unknown);
        return null;
    }

    private bool NotKnown(object what, AssetView asset)
    {
        Lack(what, asset.Asset);
        return false;
    }

    private static void RequirePicks(Weights weights, Pick[] picks, IWeighter weighter, DateOnly date)
    {
        foreach (var asset in weights.Assets)
        {
            if (Array.Exists(picks, pick => pick.Asset.Asset == asset)) continue;
            throw new PluginException(
                $"{weighter} on {PanelBuilder.Text(date)}", new InvalidOperationException($"it weighs {asset}, which was not picked."));
        }
    }
}

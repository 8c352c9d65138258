namespace Rota.Engine;

// The steps of a rotation, in order: score → rank → hold N → keep → filter → weigh → guard → refuge.
//
// The arrays and counts are buffers of one decision, so that most decisions allocate nothing. Score writes _scores and _ranked, Rank writes
// _order, Choose writes _chosen and _slots, Keep narrows both, Filter moves places from _chosen to _failed, and Take takes from these two.
// No step reads a buffer before it is written. Only _isKnown and the cached equal weights outlive a decision. The tables hold the scores of
// all decision days where prices alone decide them; other scores, and those of other days, are asked one by one.
internal sealed class RotationAllocator : Allocator
{
    // How far a share of places may be from a whole number.
    private const double Rounding = 1e-9;

    private readonly Rotation _rotation;
    private readonly Ties _ties;
    private readonly UniverseScore? _score;
    private readonly UniverseScore[] _keeps;
    private readonly UniverseScore[] _conditions; // of the filters
    private readonly PickWeights _weights;
    private readonly PlaceFilter[] _filters;
    private readonly double[][]? _closes; // by asset and row; null where a close is not known from the row alone
    private readonly int _pricedFrom; // from here up to _pricedTo, every asset has a close
    private readonly int _pricedTo;
    private readonly int[] _columns;
    private readonly double[] _scores;
    private readonly int[] _order; // scored assets, best first
    private readonly int[] _chosen; // places by rank, best first
    private readonly List<int> _failed = []; // for each failed place the filter that it fails, best rank first
    private readonly Allocator?[] _substitutes; // one for each filter
    private readonly Allocator? _refuge;
    private int _ranked;
    private bool _isKnown; // whether every condition of every asset has been known once
    private int _chosenCount;
    private int _slots;

    public RotationAllocator(Rotation rotation, PricePanel panel, Conventions conventions, DecisionScores? scores)
    {
        var count = rotation.Universe.Count;
        WordsTogether.Require(rotation);
        if (rotation.LeastHolding is { } least) panel.RequireKnown(least, "HoldAtLeast");
        (_rotation, _ties, _filters) = (rotation, conventions.Ties, [.. rotation.Filters]);
        _columns = [.. rotation.Universe.Select(panel.ColumnOf)];
        if (conventions.DividendLagDays == 0 && Array.TrueForAll(_columns, column => panel.Own(column) is null))
        {
            _closes = [.. _columns.Select(panel.Column)];
            (_pricedFrom, _pricedTo) = (_closes.Max(column => column.AsSpan().IndexOfAnyExcept(double.NaN)), _columns.Min(panel.EndRow));
        }

        if (rotation.Score is { } score) _score = new(score, _columns, scores);
        _keeps = [.. rotation.KeepConditions.Select(condition => new UniverseScore(condition, _columns, scores))];
        _conditions = [.. _filters.Select(filter => new UniverseScore(filter.Condition, _columns, scores))];
        _substitutes = [.. rotation.Filters.Select(filter => filter.Otherwise is { } otherwise ? For(otherwise, panel, conventions, scores) : null)];
        _refuge = rotation.RefugeAllocation is { } refuge ? For(refuge, panel, conventions, scores) : null;
        (_scores, _order, _chosen) = (new double[count], new int[count], new int[count]);
        _weights = new(rotation, _columns, scores);
        ReadsPricesOnly = _score is not { ReadsPricesOnly: false } && Array.TrueForAll(_keeps, condition => condition.ReadsPricesOnly)
            && Array.TrueForAll(_conditions, condition => condition.ReadsPricesOnly)
            && _weights.ReadPricesOnly && rotation is { GuardRule: null, LeastHolding: null }
            && Array.TrueForAll(_substitutes, substitute => substitute?.ReadsPricesOnly ?? true);
    }

    public override bool ReadsPricesOnly { get; }

    public override void Recall(Allocator other)
    {
        var rotation = (RotationAllocator)other;
        _isKnown = rotation._isKnown;
        for (var i = 0; i < _substitutes.Length; i++) _substitutes[i]?.Recall(rotation._substitutes[i]!);
        _refuge?.Recall(rotation._refuge!);
    }

    public override Weights? Decide(MarketView market, Weights before, Trace? trace)
    {
        var notes = trace is null ? null : new RotationTrace(trace, _rotation, market, before);
        if (!Score(market, before) || !KnowConditions(market)) return null;
        Rank();
        notes?.Ranked(_scores, _order.AsSpan(0, _ranked), RankOf);
        Choose(market, before);
        notes?.Chosen(_chosen.AsSpan(0, _chosenCount));
        if (!Keep(market, notes) || !Filter(market, notes)) return null;

        var share = 0.0;
        if (_rotation.GuardRule is { } guard)
        {
            if (Caution(market, guard) is not { } caution) return null;
            share = caution;
            notes?.Guarded(guard, share);
        }

        var taken = _rotation.GuardsWholePlaces ? Take(share) : 0;
        if (Weigh(market) is not { } weights) return null;
        notes?.Weighed(weights, _chosen.AsSpan(0, _chosenCount));
        var target = Complete(weights, market, before, trace, taken, share);
        notes?.Done(target);
        return target;
    }

    private bool Score(in MarketView market, Weights before)
    {
        _ranked = 0;
        var areAllPriced = market.Row >= _pricedFrom && market.Row < _pricedTo;
        var areRead = _score?.TryRead(market.Row, _scores) == true;
        for (var i = 0; i < _columns.Length; i++)
        {
            var isPriced = areAllPriced || IsPriced(market, i);
            _scores[i] = !isPriced ? double.NaN : areRead ? _scores[i] : _score is null ? -i : _score.Of(market, i);
            if (double.IsNaN(_scores[i]))
            {
                Lack(isPriced ? _rotation.Score! : "the close", _rotation.Universe[i]);
                if (_rotation.RanksAvailable) continue;
                return false;
            }

            if (_rotation.NewcomerPenalty > 0 && before[_rotation.Universe[i]] == 0)
                _scores[i] *= 1 - _rotation.NewcomerPenalty * Math.Sign(_scores[i]);
            _ranked++;
        }

        if (_ranked == 0) Lack("a score of any asset");
        return _ranked > 0;
    }

    private bool IsPriced(in MarketView market, int asset) =>
        !double.IsNaN(_closes is { } closes ? closes[asset][market.Row] : market.At(_columns[asset]).Close);

    // The first decision waits until every condition is known for every scored asset, so that none joins later than another.
    private bool KnowConditions(in MarketView market)
    {
        for (var i = 0; !_isKnown && i < _columns.Length; i++)
        {
            if (double.IsNaN(_scores[i])) continue;
            if (!Know(_keeps, market, i) || !Know(_conditions, market, i)) return false;
        }

        _isKnown = true;
        return true;
    }

    private bool Know(UniverseScore[] conditions, in MarketView market, int asset)
    {
        foreach (var condition in conditions)
        {
            if (!double.IsNaN(condition.Of(market, asset))) continue;
            Lack(condition.Score, _rotation.Universe[asset]);
            return false;
        }

        return true;
    }

    // Best first; equal scores keep the order of the universe. An asset's place is the number of those before it, which is counted without
    // branches, because nothing predicts the order of scores.
    private void Rank()
    {
        for (var i = 0; i < _scores.Length; i++)
        {
            var score = _scores[i];
            if (double.IsNaN(score)) continue;
            var place = 0;
            for (var j = 0; j < i; j++) place += _scores[j] >= score ? 1 : 0;
            for (var j = i + 1; j < _scores.Length; j++) place += _scores[j] > score ? 1 : 0;
            _order[place] = i;
        }
    }

    // Holdings stay while they rank well enough; the best other assets take the free places.
    private void Choose(in MarketView market, Weights before)
    {
        _chosenCount = 0;
        var count = 0;
        if (_rotation.TopPercent is null && _ties == Ties.UniverseOrder) count = Math.Min(_rotation.HoldCount, _ranked);
        else while (count < _ranked && IsAmongBest(count)) count++;
        if (_rotation.LeastHolding is { } least) SeatYoung(count, market, before, least);
        var young = _chosenCount;
        if (_rotation.KeepRank is { } last) SeatHeld(count, before, Math.Min(last, _ranked));
        if (_rotation.SwitchMargin is not null) SeatHeld(count, before, _ranked);
        var kept = _chosenCount;
        for (var place = 0; place < _ranked && _chosenCount < count; place++) Seat(place);
        if (_rotation.SwitchMargin is { } margin) Replace(young, kept, margin);
        _slots = _chosenCount;
        if (kept > 0) Array.Sort(_chosen, 0, _chosenCount);
    }

    private void SeatYoung(int count, in MarketView market, Weights before, Lookback least)
    {
        var holdings = market.Holdings;
        for (var place = 0; place < _ranked && _chosenCount < count; place++)
        {
            if (before[AssetAt(place)] > 0 && holdings[AssetAt(place)] is { } held && !held.IsOlderThan(least)) Seat(place);
        }
    }

    private void SeatHeld(int count, Weights before, int ranks)
    {
        for (var place = 0; place < ranks && _chosenCount < count; place++)
        {
            if (before[AssetAt(place)] > 0) Seat(place);
        }
    }

    private void Seat(int place)
    {
        if (Array.IndexOf(_chosen, place, 0, _chosenCount) < 0) _chosen[_chosenCount++] = place;
    }

    // The best asset not held replaces the worst holding while its score is higher by more than the margin.
    private void Replace(int first, int end, double margin)
    {
        for (var held = end - 1; held >= first; held--)
        {
            var best = 0;
            while (best < _ranked && Array.IndexOf(_chosen, best, 0, _chosenCount) >= 0) best++;
            if (best == _ranked || !(_scores[_order[best]] > _scores[_order[_chosen[held]]] + margin)) return;
            _chosen[held] = best;
        }
    }

    private Asset AssetAt(int place) => _rotation.Universe[_order[place]];

    private bool IsAmongBest(int place) => _rotation.TopPercent is { } percent
        ? _scores[_order[place]] >= Percentile(100 - percent)
        : RankOf(place) <= _rotation.HoldCount;

    // Linear between ranks, like numpy.percentile: rank 0 is the lowest score, n − 1 the highest.
    private double Percentile(double percent)
    {
        var ordered = _order.AsSpan(0, _ranked);
        var rank = percent / 100 * (_ranked - 1);
        var below = (int)Math.Floor(rank);
        var (low, high) = (_scores[ordered[^(below + 1)]], _scores[ordered[^Math.Min(below + 2, _ranked)]]);
        return low + (rank - below) * (high - low);
    }

    private bool Keep(in MarketView market, RotationTrace? notes)
    {
        if (_keeps.Length == 0) return true;
        var kept = 0;
        for (var i = 0; i < _chosenCount; i++)
        {
            if (MeetsConditions(market, _chosen[i], notes) is not { } meets) return false;
            if (meets) _chosen[kept++] = _chosen[i];
        }

        _slots = _chosenCount = kept;
        return true;
    }

    // Keeps the places that pass. Where a filter tries the next, lower ranks may replace those that fail.
    private bool Filter(in MarketView market, RotationTrace? notes)
    {
        _failed.Clear();
        if (_filters.Length == 0) return true;
        var passed = 0;
        for (var i = 0; i < _chosenCount; i++)
        {
            if (FailedFilter(market, _chosen[i], notes) is not { } failed) return false;
            if (failed < 0) _chosen[passed++] = _chosen[i];
            else _failed.Add(failed);
        }

        for (var place = 0; place < _ranked; place++)
        {
            var free = _failed.FindIndex(failed => _filters[failed].TriesNext);
            if (free < 0) break;
            if (FailedFilter(market, place, notes) is not { } failing || MeetsConditions(market, place, notes) is not { } meets) return false;
            if (failing >= 0 || !meets || Array.IndexOf(_chosen, place, 0, passed) >= 0) continue;
            _chosen[passed++] = place;
            notes?.Moved(place);
            _failed.RemoveAt(free);
        }

        _chosenCount = passed;
        Array.Sort(_chosen, 0, _chosenCount);
        return true;
    }

    // Takes whole places for the guard: the worst picks first, then failed places.
    private int Take(double share)
    {
        var taken = (int)Math.Floor(share * _slots + Rounding);
        var fromPicks = Math.Min(taken, _chosenCount);
        _chosenCount -= fromPicks;
        _failed.RemoveRange(_failed.Count - (taken - fromPicks), taken - fromPicks);
        return taken;
    }

    // The first filter that a place fails, -1 when it passes all; null when one is unknown.
    private int? FailedFilter(in MarketView market, int place, RotationTrace? notes)
    {
        var failed = -1;
        for (var i = 0; i < _filters.Length; i++)
        {
            if (Holds(market, _conditions[i], place, notes) is not { } holds) return null;
            if (!holds && failed < 0) failed = i;
        }

        return failed;
    }

    private bool? MeetsConditions(in MarketView market, int place, RotationTrace? notes)
    {
        var meets = true;
        foreach (var condition in _keeps)
        {
            if (Holds(market, condition, place, notes) is not { } holds) return null;
            meets &= holds;
        }

        return meets;
    }

    private bool? Holds(in MarketView market, UniverseScore condition, int place, RotationTrace? notes)
    {
        var holds = condition.Of(market, _order[place]);
        notes?.Asked(condition.Score, place, holds);
        if (!double.IsNaN(holds)) return holds != 0;
        Lack(condition.Score, AssetAt(place));
        return null;
    }

    private double RankOf(int place)
    {
        if (_ties == Ties.UniverseOrder) return place + 1;
        var score = _scores[_order[place]];
        var (first, last) = (place, place);
        while (first > 0 && _scores[_order[first - 1]] == score) first--;
        while (last + 1 < _ranked && _scores[_order[last + 1]] == score) last++;
        return (first + last) / 2.0 + 1;
    }

    private Weights? Weigh(in MarketView market)
    {
        if (_weights.Of(market, _chosen.AsSpan(0, _chosenCount), _order, _scores) is { } weights) return weights;
        Lack(_rotation.Weighter!);
        return null;
    }

    private double? Caution(in MarketView market, IGuard guard)
    {
        double share;
        try
        {
            share = guard.Defensive(market);
        }
        catch (Exception exception) when (exception is not InputException)
        {
            throw new PluginException($"{guard} on {PanelBuilder.Text(market.Date)}", exception);
        }

        if (double.IsNaN(share))
        {
            Lack(guard);
            return null;
        }

        if (share is >= 0 and <= 1) return share;
        if (guard is MarketGuard { Word: var word })
        {
            throw InputException.Misused(word,
                $"{word}: {guard} is {Trace.Number(share)} on {PanelBuilder.Text(market.Date)}, but a share is 0 to 1. Divide it, or bound it: Lesser(…, 1), Greater(…, 0).");
        }

        throw new PluginException(
            $"{guard} on {PanelBuilder.Text(market.Date)}", new InvalidOperationException($"the share is {share}; a share is 0 to 1."));
    }

    // Adds the substitutes of failed places and the refuge. Both must be known at every decision, so that neither joins later.
    private Weights? Complete(Weights picks, in MarketView market, Weights before, Trace? trace, int taken, double share)
    {
        var target = picks;
        if (_failed.Count + taken > 0) target = target.Scale((double)_chosenCount / _slots);
        for (var i = 0; i < _substitutes.Length; i++)
        {
            if (_substitutes[i] is not { } allocator) continue;
            var role = _substitutes.Length == 1 ? "for places that fail" : $"for places that fail {_filters[i].Condition}";
            if (Ask(allocator, market, before, trace, role) is not { } substitute) return null;
            if (FailedAt(i) is > 0 and var places) target = target.Plus(substitute.Scale((double)places / _slots));
        }

        if (_rotation.GuardRule is null) return target;
        var aside = _rotation.GuardsWholePlaces && _slots > 0 ? (double)taken / _slots : share;
        if (!_rotation.GuardsWholePlaces) target = aside == 0 ? target : target.Scale(1 - aside);
        if (_refuge is null) return target;
        if (Ask(_refuge, market, before, trace, "refuge") is not { } refuge) return null;
        return aside == 0 ? target : target.Plus(refuge.Scale(aside));
    }

    private int FailedAt(int filter)
    {
        var count = 0;
        foreach (var failed in _failed) count += failed == filter ? 1 : 0;
        return count;
    }
}

namespace Rota.Engine;

// The steps of a rotation, in their order: score → rank → hold N → keep → weigh → guard → refuge.
internal sealed class RotationAllocator : Allocator
{
    private readonly Rotation _rotation;
    private readonly Ties _ties;
    private readonly int[] _columns;
    private readonly double[] _scores;
    private readonly int[] _order;
    private readonly int[] _chosen;
    private int _chosenCount;
    private readonly Weights?[] _alone;
    private int[] _equalOf = [];
    private Weights _equal = Weights.None;

    public RotationAllocator(Rotation rotation, PricePanel panel, Conventions conventions)
    {
        var count = rotation.Universe.Count;
        (_rotation, _ties) = (rotation, conventions.Ties);
        _columns = [.. rotation.Universe.Select(panel.ColumnOf)];
        (_scores, _order, _chosen, _alone) = (new double[count], new int[count], new int[count], new Weights?[count]);
    }

    public override Weights? Decide(MarketView market, Weights before)
    {
        if (!Score(market, before)) return null;
        Rank();
        if (!Choose(market)) return null;
        if (Weigh(market) is not { } weights) return null;
        return _rotation.Caution is { } guard ? StepAside(market, guard, weights) : weights;
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

    private bool Choose(MarketView market)
    {
        _chosenCount = 0;
        for (var place = 0; place < _order.Length; place++)
        {
            var i = _order[place];
            if (RankOf(place) > _rotation.HoldCount) break;
            if (_rotation.Condition is { } condition)
            {
                var asset = market.At(_columns[i]);
                var holds = Of(condition, asset);
                if (double.IsNaN(holds)) return NotKnown(condition, asset);
                if (holds == 0) continue;
            }

            _chosen[_chosenCount++] = place;
        }

        return true;
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

    private Weights? StepAside(MarketView market, IGuard guard, Weights weights)
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

        if (_rotation.RefugeAsset is not { } refuge) return weights.Scale(1 - share);
        var asset = market[refuge];
        if (double.IsNaN(asset.Close))
        {
            NotKnown("the close", asset);
            return null;
        }

        var open = _rotation.RefugeCondition is { } condition ? Of(condition, asset) : 1;
        if (double.IsNaN(open))
        {
            NotKnown(_rotation.RefugeCondition!, asset);
            return null;
        }

        if (share == 0) return weights;
        weights = weights.Scale(1 - share);
        return open == 0 ? weights : weights.Plus(Weights.Of((refuge, share)));
    }

    private static double Of(IScore score, AssetView asset)
    {
        try
        {
            return score.Of(asset);
        }
        catch (Exception exception)
        {
            throw new PluginException($"{score} of {asset.Asset} on {PanelBuilder.Text(asset.Date)}", exception);
        }
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

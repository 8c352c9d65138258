namespace Rota.Engine;

// The weights of the picks of a rotation: those of its weighting, or equal ones.
internal sealed class PickWeights(Rotation rotation, int[] columns, DecisionScores? scores)
{
    private readonly KeptWeights? _kept = scores?.WeightsOf(rotation.Weighter);
    private readonly Weights?[] _alone = new Weights?[columns.Length];
    private int[] _equalOf = [];
    private Weights _equal = Weights.None;

    public bool ReadPricesOnly => rotation.Weighter is null || _kept is not null;

    // The chosen are places in the order, best first; null while the weighting lacks an input.
    public Weights? Of(in MarketView market, ReadOnlySpan<int> chosen, int[] order, double[] scores)
    {
        if (chosen.IsEmpty) return Weights.None;
        Span<int> picked = stackalloc int[chosen.Length];
        for (var i = 0; i < picked.Length; i++) picked[i] = order[chosen[i]];
        return rotation.Weighter is { } weighter ? Weigh(weighter, market, chosen, picked, scores) : WeighEqually(picked);
    }

    // Reuses the weights of the previous decision when the picks are the same: most weeks change nothing.
    private Weights WeighEqually(ReadOnlySpan<int> picked)
    {
        if (picked.Length == 1) return _alone[picked[0]] ??= Weights.EqualOf([rotation.Universe[picked[0]]]);
        if (picked.SequenceEqual(_equalOf)) return _equal;
        _equalOf = picked.ToArray();
        return _equal = Weights.EqualOf(Array.ConvertAll(_equalOf, asset => rotation.Universe[asset]));
    }

    private Weights? Weigh(IWeighter weighter, in MarketView market, ReadOnlySpan<int> chosen, Span<int> picked, double[] scores)
    {
        var picks = new Pick[picked.Length];
        for (var i = 0; i < picks.Length; i++)
        {
            var asset = picked[i];
            picked[i] = columns[asset];
            picks[i] = new Pick(market.At(columns[asset]), scores[asset], chosen[i] + 1);
        }

        Weights? weights;
        try
        {
            weights = _kept is { } kept ? kept.Of(market.Row, weighter, picks, picked) : weighter.Weigh(picks);
        }
        catch (InputException refused) when (refused.Word is null)
        {
            // Prices refuse what the weighter asks of them; the script chose it for these prices.
            var text = $"{weighter}";
            throw InputException.Misused(text.Split('(')[0], $"{text}: {refused.Mistakes[0].What}");
        }
        catch (Exception exception) when (exception is not InputException)
        {
            throw new PluginException($"{weighter} on {PanelBuilder.Text(market.Date)}", exception);
        }

        if (weights is not null) RequirePicks(weights, picks, weighter, market.Date);
        return weights;
    }

    private static void RequirePicks(Weights weights, Pick[] picks, IWeighter weighter, DateOnly date)
    {
        foreach (var asset in weights.Assets)
        {
            var isPicked = false;
            foreach (var pick in picks) isPicked |= pick.Asset.Asset == asset;
            if (isPicked) continue;
            throw new PluginException(
                $"{weighter} on {PanelBuilder.Text(date)}", new InvalidOperationException($"{asset} has a weight and was not picked."));
        }
    }
}

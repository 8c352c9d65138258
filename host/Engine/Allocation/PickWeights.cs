namespace Rota.Engine;

// The weights of the picks of a rotation: those of its weighting, or equal ones. Answers that prices alone decide are kept.
internal sealed class PickWeights(Rotation rotation, int[] columns, DecisionScores? scores)
{
    private const int AnyRow = 0; // equal weights are the same on all

    private readonly KeptWeights? _kept = scores?.WeightsOf(rotation.Weighter);
    private readonly KeptWeights _equal = scores?.EqualWeights ?? new();
    private readonly Weights?[] _alone = new Weights?[columns.Length];

    public bool ReadPricesOnly => rotation.Weighter is null || _kept is not null;

    // The chosen are places in the order, best first; null while the weighting lacks an input.
    public Weights? Of(in MarketView market, ReadOnlySpan<int> chosen, int[] order, double[] scores)
    {
        if (chosen.IsEmpty) return Weights.None;
        if (rotation.Weighter is null && chosen.Length == 1) return Alone(market, order[chosen[0]]);
        Span<int> picked = stackalloc int[chosen.Length];
        for (var i = 0; i < picked.Length; i++) picked[i] = columns[order[chosen[i]]];
        return rotation.Weighter is { } weighter ? Weigh(weighter, market, chosen, picked, order, scores) : WeighEqually(market, picked);
    }

    private Weights Alone(in MarketView market, int asset) => _alone[asset] ??= Weights.EqualOf([market.Assets[columns[asset]]]);

    private Weights WeighEqually(in MarketView market, ReadOnlySpan<int> picked)
    {
        if (_equal.TryGet(AnyRow, picked, out var known)) return known!;
        var assets = new Asset[picked.Length];
        for (var i = 0; i < assets.Length; i++) assets[i] = market.Assets[picked[i]];
        return _equal.Keep(AnyRow, picked, Weights.EqualOf(assets))!;
    }

    private Weights? Weigh(IWeighter weighter, in MarketView market, ReadOnlySpan<int> chosen, ReadOnlySpan<int> picked, int[] order, double[] scores)
    {
        if (_kept is not null && _kept.TryGet(market.Row, picked, out var known)) return known;
        var picks = new Pick[picked.Length];
        for (var i = 0; i < picks.Length; i++) picks[i] = new Pick(market.At(picked[i]), scores[order[chosen[i]]], chosen[i] + 1);
        Weights? weights;
        try
        {
            weights = weighter.Weigh(picks);
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
        return _kept is null ? weights : _kept.Keep(market.Row, picked, weights);
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

namespace Rota.Engine;

// Runs a strategy again and searches the flips of the decisions that are asked for, each before the run makes it.
internal sealed class FlipWalk
{
    private readonly FlipTerms _terms;
    private readonly Simulation _real;
    private readonly PricePanel _panel;
    private readonly OtherClose[] _others;
    private readonly List<DecisionFlips> _found = [];

    public FlipWalk(BacktestResult run, RunSettings settings, FlipTerms terms, Func<DateOnly, bool> asks)
    {
        (_terms, _panel) = (terms, run.Panel);
        _real = new(run.Strategy, run.Panel, settings, [], asks) { BeforeExplained = Search };
        _others = [.. DecidingAssets.Of(run.Strategy).Select(asset => new OtherClose(run, settings, asset))];
    }

    public IReadOnlyList<DecisionFlips> Walk()
    {
        var made = _real.Run().Rebalances.ToDictionary(decision => decision.Decided, decision => decision.Target);
        return [.. _found.Select(flips => Checked(flips, made.GetValueOrDefault(flips.Day)))];
    }

    private void Search(int row)
    {
        var day = _panel.Dates[row];
        if (_others.Length == 0)
        {
            _found.Add(new(day, null, []));
            return;
        }

        var own = _others[0].Decide(_real, row, 1);
        _found.Add(own.Target is { } target
            ? new(day, target, [.. _others.Where(other => !double.IsNaN(other.CloseOn(row))).SelectMany(other => SidesOf(other, row, target))])
            : new(day, null, []) { Unknown = own.Unknown });
    }

    private IEnumerable<FlipSide> SidesOf(OtherClose other, int row, Weights target)
    {
        var search = new FlipSearch(_terms, target, factor => other.Decide(_real, row, factor));
        foreach (var isUp in new[] { true, false })
        {
            var side = new FlipSide(other.Asset, isUp, other.CloseOn(row));
            yield return other.IsPricedOn(row) ? search.Of(side) : side with { Unknown = "it has no close of its own on that day" };
        }
    }

    // A rule that keeps a variable answers differently when it is asked more often.
    private static DecisionFlips Checked(DecisionFlips found, Weights? made)
    {
        if (found.Unknown is not null) return found;
        if (found.Target is null) return found with { Target = made };
        // A strategy that never decides again makes no decision; its target stands.
        return made is null || found.Target.Equals(made) ? found : new(found.Day, made, [])
        {
            Unknown = $"asked again, the strategy decided {found.Target}. It keeps a variable between decisions; compute it from the market at each decision",
        };
    }
}

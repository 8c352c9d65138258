using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Runs;

namespace Rota.Host.Checking;

// Runs a script twice and discards the results.
internal static class ScriptCheck
{
    // Throws what the run would throw. The notes name what the run does not report.
    public static IReadOnlyList<string> Notes(
        PreparedRun run, Func<BuiltStrategy> again, bool isFeedGiven, PluginCatalogue plugins)
    {
        using var silence = new Progress(TextWriter.Null);
        var isTried = isFeedGiven || !run.Plan.Feed.Sources.Any(source => plugins.RequireFeed(source.Name).AsksServer);
        var first = run with { Feed = isTried ? new SharedFeed(run.Feed) : new WavyPrices() };
        var result = Pipeline.Backtest(first, silence);
        if (isTried) Pipeline.Beside(first, result, silence);
        var second = Pipeline.Backtest(first with { Built = again() }, silence);
        // Explanations run a built strategy once more.
        var repeated = Pipeline.Backtest(first, silence);
        return [.. All()];

        IEnumerable<string> All()
        {
            if (TwoRuns.Difference(result, second) is { } difference)
                yield return $"Two runs on the same prices differ: {difference}.";
            else if (TwoRuns.Difference(result, repeated) is { } change)
                yield return $"The strategy decides otherwise when it runs again: {change}. It keeps a variable between decisions, so explanations do not fit: compute it from the market at each decision.";
            if (OutsideReads.Of(run.Built.Script) is { Count: > 0 } reads)
                yield return $"The result may change from run to run, because it depends on more than prices: the script uses {string.Join(", ", reads)}.";
            if (!isTried)
                yield return $"Checked with generated prices, because the feed {run.Plan.Feed} uses a server. To check with its prices, add --feed {run.Plan.Feed}.";
        }
    }
}

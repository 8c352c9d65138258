using System.Globalization;
using Rota.Engine;
using Rota.Host.Prices;
using Rota.Host.Settings;

namespace Rota.Host.Runs;

// The data's way, once through: strategy, series, panel, result, study. SoFar gets the equity while it grows; alone gets the result before
// it has a benchmark; noted adds to its notes.
internal static class Pipeline
{
    public static Study Run(
        PreparedRun run, IReadOnlyList<IStatistic> statistics, IProgress<string> progress,
        Action<ReadOnlyMemory<DateOnly>, ReadOnlyMemory<double>>? soFar = null, Action<BacktestResult>? alone = null, Func<BacktestResult, BacktestResult>? noted = null,
        CancellationToken cancel = default)
    {
        var result = Backtest(run, progress, soFar, cancel);
        alone?.Invoke(result);
        if (noted is not null) result = noted(result);
        if (run.Followed is { } account) result = account.Remarked(result);
        var compared = Beside(run, result, progress, cancel);
        cancel.ThrowIfCancellationRequested();
        return StudyBuilder.Build([compared], statistics);
    }

    // The run alone, without its benchmark.
    public static BacktestResult Backtest(
        PreparedRun run, IProgress<string> progress, Action<ReadOnlyMemory<DateOnly>, ReadOnlyMemory<double>>? soFar = null,
        CancellationToken cancel = default)
    {
        try
        {
            using var listening = run.Built.Prints.Listen();
            return Backtest(run, run.Built.Strategy, run.Plan.Range, progress, soFar, cancel);
        }
        catch (PluginException failed)
        {
            if (run.Built.Blame.Of(failed) is { } blamed) throw blamed;
            throw;
        }
        catch (InputException misused) when (misused.Word is not null)
        {
            throw run.Built.Blame.Placed(misused);
        }
    }

    private static BacktestResult Backtest(
        PreparedRun run, Strategy strategy, DateRange range, IProgress<string> progress,
        Action<ReadOnlyMemory<DateOnly>, ReadOnlyMemory<double>>? soFar, CancellationToken cancel)
    {
        var plan = run.Plan;
        var isOwn = ReferenceEquals(strategy, run.Built.Strategy);
        var needs = strategy.Needs;
        progress.Report($"Loading {needs.Count} assets from {plan.Feed}{LimitOf(run.Feed, needs)}");
        var series = SeriesLoader.Load(run.Feed, needs, range.To, plan.Proxies, cancel);
        cancel.ThrowIfCancellationRequested();

        progress.Report($"Running {strategy.Name}");
        var panel = PanelBuilder.Build(series, plan.Profile, range, strategy.Allocation);
        if (run.Month is { } month) panel = panel with { Panel = panel.Panel.WithMonths(month) };
        var settings = new RunSettings
        {
            Conventions = plan.Profile,
            Range = range,
            Capital = plan.Capital,
            CashRate = plan.CashRate,
            Feed = plan.Feed.ToString(),
            Cuts = plan.Cuts,
            Parameters = isOwn ? run.Built.Parameters : [],
        };
        BacktestResult? result = null;
        run.Built.Blame.Guarded(() => result = Simulator.Run(strategy, panel.Panel, settings, panel.Notes, soFar));
        return isOwn && run.Origin is { } origin ? result!.WithOrigin(origin) : result!;
    }

    // How many assets a provider's limit allows now, if not all.
    private static string LimitOf(IDataFeed feed, IReadOnlyList<Asset> assets) =>
        feed is ILimitedFeed limited && limited.AllowanceFor(assets) is { } allowance && allowance.Needed > allowance.Granted
            ? string.Create(CultureInfo.InvariantCulture, $", {allowance.Needed} to ask for and {allowance.Limit} an hour: {allowance.Granted} now, more from {allowance.MoreFrom:HH:mm} UTC")
            : "";

    // A fixed mix is bought on the first day of the run; a strategy may have decided earlier.
    private static DateOnly First(PreparedRun run, BacktestResult result) => run.Plan.Benchmark.IsScript ? DateOnly.MinValue : result.From;

    // A benchmark that the user asked for must load; a missing default becomes a note of the result.
    public static BacktestResult Beside(
        PreparedRun run, BacktestResult result, IProgress<string> progress, CancellationToken cancel = default)
    {
        var choice = run.Plan.Benchmark;
        var benchmark = choice.IsOwnMix ? OwnMix.Of(result, isEqual: choice.Text == BenchmarkChoice.EqualWeight) : run.Benchmark;
        if (benchmark is null) return result;
        try
        {
            var range = new DateRange(First(run, result), result.To);
            return Comparison.Beside(result, Backtest(run, benchmark, range, progress, null, cancel));
        }
        catch (InputException missing) when (choice.IsDefault)
        {
            return result with { Notes = [.. result.Notes, $"No benchmark {choice.Text}: {missing.Mistakes[0].What}"] };
        }
        catch (InputException wrong) when (choice.IsAsset)
        {
            throw new InputException([.. wrong.Mistakes.Select(mistake => mistake with { What = $"Benchmark {choice.Text}: {mistake.What}" })]);
        }
    }
}

using Rota.Host.Prices;
using Rota.Host.Rendering;
using Rota.Host.Runs;

namespace Rota.Host.Workers;

// Copies a study of one run. The copy holds no reference to the script, so that the script can be unloaded.
internal static class SnapshotBuilder
{
    public static RunSnapshot From(
        Study study, IReadOnlyList<string> tables, BuiltStrategy built, IReadOnlyList<RenderedReport> reports, string remarks)
    {
        var run = study.Runs[0];
        return new(
            run.Strategy.Name,
            run.Strategy.Schedule.ToString()!,
            run.Settings.Feed,
            run.Settings.Conventions.Name,
            run.Settings.CashRate.ToString(),
            run.IsSimulated,
            Curve.Of(run.Equity),
            run.Benchmark is { } benchmark ? Curve.Of(benchmark) : null,
            run.BenchmarkName,
            [.. run.Rebalances.Select(Decision.Of)],
            [.. run.Trades.Select(TradeRow.Of)],
            [.. study.Statistics.Select((statistic, i) => StatisticValue.Of(statistic, study[0, i]) with { Benchmark = study.OfBenchmark(0, i) })],
            [.. tables.Select(name => TableSnapshot.Of(name, study.TableOf(0, PlaceOf(name, study))))],
            run.Notes,
            run.Settings.Parameters,
            built.Warnings,
            reports)
        {
            Remarks = remarks,
            Capital = run.Settings.Capital,
            Costs = CostText.Of(run.Settings.Conventions.Costs),
            From = run.Settings.Range.From is var from && from > DateOnly.MinValue ? from : null,
            To = run.Settings.Range.To is var to && to < DateOnly.MaxValue ? to : null,
            FromFiles = run.Origin?.FromFilesText ?? "",
            SimulatedUntil = SimulatedSpan.Until(run),
            Extended = [.. run.Extensions.Select(each => new ExtendedDays(each.Asset.Name, each.Span.Proxy, each.Span.From, each.Span.To))],
            Cautions = run.Warnings,
            BeginsOnAnyDay = RunDays.BeginsOnAny(run.Strategy),
            StandsUntil = PriceAge.StandsUntil(run),
        };
    }

    private static int PlaceOf(string name, Study study)
    {
        for (var i = 0; i < study.Tables.Count; i++)
        {
            if (study.Tables[i].Name == name) return i;
        }

        throw new InputException(new Mistake(
            $"Unknown table '{name}'. Available: {string.Join(", ", study.Tables.Select(table => table.Name))}."));
    }
}

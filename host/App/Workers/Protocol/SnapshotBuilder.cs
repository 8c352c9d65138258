using System.Globalization;
using Rota.Host.Prices;
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
            [.. study.Statistics.Select((statistic, i) => StatisticValue.Of(statistic, study[0, i]))],
            [.. tables.Select(name => TableSnapshot.Of(name, study.TableOf(0, PlaceOf(name, study))))],
            run.Notes,
            run.Settings.Parameters,
            built.Warnings,
            reports)
        {
            Remarks = remarks,
            Capital = run.Settings.Capital,
            Costs = CostsText(run.Settings.Conventions.Costs),
            FromFiles = run.Origin?.FromFilesText ?? "",
            SimulatedUntil = SimulatedSpan.Until(run),
            Extended = [.. run.Extensions.Select(each => new ExtendedDays(each.Asset.Name, each.Span.Proxy, each.Span.From, each.Span.To))],
            Cautions = run.Warnings,
            StandsUntil = PriceAge.StandsUntil(run),
        };
    }

    private static string CostsText(Costs costs) => costs.AreNone ? "no costs" : string.Join(" + ", new[]
    {
        costs.Bps > 0 ? string.Create(CultureInfo.InvariantCulture, $"{costs.Bps} bps") : "",
        costs.PerShare > 0 ? string.Create(CultureInfo.InvariantCulture, $"{costs.PerShare} a share") : "",
        costs.LeastCommission > 0 ? string.Create(CultureInfo.InvariantCulture, $"at least {costs.LeastCommission} an order") : "",
    }.Where(part => part.Length > 0));

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

using Rota.Host.Foundation;
using Rota.Host.Workers;

namespace Rota.Host.Export;

// The origin of an exported table.
internal sealed record ExportOrigin(string Strategy, string Feed, string Profile, PriceOrigin Prices, IReadOnlyList<string> Cautions)
{
    public static ExportOrigin Of(params IEnumerable<RunSnapshot> runs) => new(
        Joined(runs.Select(run => run.Strategy)), Joined(runs.Select(run => run.Feed)), Joined(runs.Select(run => run.Profile)),
        runs.Max(run => run.WorstPrices()), [.. runs.SelectMany(run => run.Cautions).Distinct(StringComparer.Ordinal)]);

    public static ExportOrigin Of(BacktestResult run) =>
        new(run.Strategy.Name, run.Settings.Feed, run.Settings.Conventions.Name, PriceMark.Worst(run), run.Warnings);

    private static string Joined(IEnumerable<string> names) => string.Join(", ", names.Distinct());
}

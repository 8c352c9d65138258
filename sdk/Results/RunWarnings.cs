using System.Globalization;

namespace Rota;

// The warnings at the top of a result.
internal static class RunWarnings
{
    private const string Simulated = "SIMULATED DATA: generated prices. Results say nothing about real funds.";

    public static IReadOnlyList<string> Of(BacktestResult run)
    {
        var warnings = new List<string>();
        if (run.IsSimulated) warnings.Add(Simulated);
        if (run.Extensions is { Count: > 0 } spans)
            warnings.Add($"EXTENDED DATA: {string.Join("; ", spans.Select(each => Text(each.Asset, each.Span)))}. Those days are not the funds' own.");
        var conventions = run.Settings.Conventions;
        if (conventions.AssumesBills && run.Settings.CashRate == CashRate.Zero)
        {
            warnings.Add(
                $"NO CASH RATE: profile {conventions.Name} assumes 3-month T-bills, but no rate was given: cash earned 0 % and the riskless " +
                "rate is 0. Give one with --cash-rate.");
        }

        return warnings;
    }

    private static string Text(Asset asset, ProxySpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{asset} is {span.Proxy} from {span.From:O} to {span.To:O}");
}

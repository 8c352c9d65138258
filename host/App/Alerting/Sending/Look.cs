using Rota.Host.Prices;

namespace Rota.Host.Alerting;

// A script as a run saw it. Stale is null if every price is there; Json is what 'rota now --json' prints of a sheet.
internal sealed record Look(
    WatchedScript Script, BacktestResult Run, StalePrices? Stale, Func<SignalSheet> Sheet, Func<SignalSheet, PriceAge?, byte[]> Json)
{
    // What an account adds to an alert.
    public IReadOnlyList<(string Label, string Value)> Terms { get; init; } = [];
}

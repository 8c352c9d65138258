using Rota.Host.Accounting;
using Rota.Host.Prices;

namespace Rota.Host.Alerting;

// A script as a run saw it. Stale is null if every price is there; Json is what 'rota now --json' prints of a sheet, with an account's orders.
internal sealed record Look(
    WatchedScript Script, BacktestResult Run, StalePrices? Stale, Func<SignalSheet> Sheet, Func<SignalSheet, PriceAge?, AccountSheet?, byte[]> Json)
{
    // What an account adds to an alert.
    public IReadOnlyList<(string Label, string Value)> Terms { get; init; } = [];

    public Func<SignalSheet, ToldOrders> Orders { get; init; } = _ => ToldOrders.None;
}

using Rota.Host.Workers;

namespace Rota.Host.Tui;

// The compared runs: those of the marked strategies, or the selected strategy's current and previous run.
internal static class Compared
{
    public static IReadOnlyList<RunSnapshot> Of(AppState app) => app.Marked is { Count: > 0 } marked
        ? [.. marked.Where(script => script.Last is not null).Select(script => script.Last! with { Strategy = StrategyNames.Of(app, script) })]
        : app.Chosen is not { Last: { } last } chosen ? []
        : chosen.Before is { } before ? [last, before with { Strategy = $"{before.Strategy}, before" }] : [last];
}

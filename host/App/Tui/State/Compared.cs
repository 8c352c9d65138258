using Rota.Host.Workers;

namespace Rota.Host.Tui;

// The compared runs: those of the marked strategies over their common days, or the selected strategy's current and previous run.
internal static class Compared
{
    // Empty while the marked strategies run.
    public static IReadOnlyList<RunSnapshot> Of(AppState app) => app.Marked is { Count: > 0 }
        ? app.Shared is { IsComplete: true } shared ? shared.Results : []
        : app.Chosen is not { Last: { } last } chosen ? []
        : chosen.Before is { } before ? [last, before with { Strategy = $"{before.Strategy}, before" }] : [last];

    // Why there is nothing to compare, or which days are compared; null if the runs cover the same days.
    public static string? Note(AppState app)
    {
        if (app.Marked.Count > 0) return app.Shared is { } shared && (shared.IsComplete || shared.Range is null) ? shared.Note : "Running over the common days ...";
        return Of(app).Select(run => (run.Equity.Dates[0], run.Equity.Dates[^1])).Distinct().Count() > 1
            ? "The runs cover different days; each has the statistics of its own."
            : null;
    }
}

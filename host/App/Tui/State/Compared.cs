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

    // A result of the last session cannot be run over other days.
    public static bool HasResult(ScriptState script) => script is { Last: not null, IsRemembered: false };

    // Including those that have no result yet.
    public static int Count(AppState app) => app.Marked is { Count: > 0 } marked ? marked.Count : Of(app).Count;

    // Why there is nothing to compare, or which days are compared; null if the runs cover the same days.
    public static string? Note(AppState app)
    {
        if (app.Marked is { Count: > 0 } marked)
        {
            var missing = marked.Where(script => !HasResult(script) && !script.IsUnderWay).Select(script => script.Name).ToList();
            var note = app.Shared is { } shared && (shared.IsComplete || shared.Range is null) ? shared.Note : "Running over the common days ...";
            return missing.Count == 0 ? note
                : $"Without a result: {string.Join(", ", missing)}. {(missing.Count < marked.Count ? note : "")}".TrimEnd();
        }

        return Of(app).Select(run => (run.Equity.Dates[0], run.Equity.Dates[^1])).Distinct().Count() > 1
            ? "The runs cover different days; each has the statistics of its own."
            : null;
    }
}

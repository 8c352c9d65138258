using Rota.Host.Workers;

namespace Rota.Host.Tui;

// The runs that stand side by side: those of the marked strategies, or the chosen one's as it is and as it was.
internal static class Compared
{
    public static IReadOnlyList<RunSnapshot> Of(AppState desk) => desk.Marked is { Count: > 0 } marked
        ? [.. marked.Select(script => script.Last).OfType<RunSnapshot>()]
        : desk.Chosen is not { Last: { } last } chosen ? []
        : chosen.Before is { } before ? [last, before with { Strategy = $"{before.Strategy}, before" }] : [last];
}

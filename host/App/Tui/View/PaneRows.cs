using Rota.Terminal;

namespace Rota.Host.Tui;

// The rows of a pane that is a list, and which of its things each row is: a filter leaves out rows.
internal sealed record PaneRows(Listing Listing, IReadOnlyList<int> Places)
{
    public static PaneRows? Of(AppState desk, PaneKind pane) => All(desk, pane) is not { } all ? null
        : pane == PaneKind.Strategies || !desk.Filters.TryGetValue(pane, out var filter)
            ? new(all, [.. Enumerable.Range(0, all.Rows.Count)])
        : Filtered(all, filter);

    private static PaneRows Filtered(Listing all, string filter)
    {
        var places = Enumerable.Range(0, all.Rows.Count)
            .Where(row => all.Rows[row].Cells.Any(cell => cell.Text.Contains(filter, StringComparison.OrdinalIgnoreCase))).ToList();
        return new(all with { Rows = [.. places.Select(place => all.Rows[place])], Empty = $"no row with '{filter}'" }, places);
    }

    private static Listing? All(AppState desk, PaneKind pane) => pane switch
    {
        PaneKind.Strategies => StrategiesPane.Of([.. desk.Shown.Select(Line)], desk.Look) with { Empty = Empty(desk) },
        PaneKind.Plugins => PluginRows.Of(desk),
        PaneKind.Diagnostics => DiagnosticRows.Of(desk),
        PaneKind.Compare => ComparePane.Of([.. Compared.Of(desk)], desk.Look),
        PaneKind.Statistics or PaneKind.Orders or PaneKind.Decisions when desk.Chosen?.Last is not { } => Nothing(desk),
        PaneKind.Statistics => desk.Listings.Of(pane, desk.Chosen!, (run, before) => StatisticsPane.Of(run, before, desk.Look)),
        PaneKind.Orders => desk.Listings.Of(pane, desk.Chosen!, (run, _) => OrdersPane.Of(run, desk.Look)),
        PaneKind.Decisions => desk.Listings.Of(pane, desk.Chosen!, (run, before) => DecisionsPane.Of(run, before, desk.Look)),
        _ => null,
    };

    // Of a strategy that has no result.
    public static string Why(AppState desk) => desk.Chosen switch
    {
        null => "No strategy is chosen.",
        { IsUnderWay: true } => "It is running.",
        { Failure: not null } =>
            $"It failed: {desk.Keys.KeyOf(AppCommand.Diagnostics)} says why, {desk.Keys.KeyOf(AppCommand.Edit)} opens the script.",
        _ => $"It has not run yet: {desk.Keys.KeyOf(AppCommand.Run)} runs it.",
    };

    private static Listing Nothing(AppState desk) => new([], []) { Empty = Why(desk) };

    private static string Empty(AppState desk) => desk.Filter.Length > 0
        ? $"no strategy with '{desk.Filter}'"
        : $"no .csx file in {desk.Roots}";

    private static StrategyLine Line(ScriptState script) => new(
        script.Last?.Strategy is { Length: > 0 } name ? name : script.Name,
        Path.GetFileName(Path.GetDirectoryName(script.Path)) ?? "",
        script.Phase, script.Last, script.Advance?.Share, script.IsMarked, script.HasChanged);
}

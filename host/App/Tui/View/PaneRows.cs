using Rota.Terminal;

namespace Rota.Host.Tui;

// The rows of a list pane, and the item of each row: a filter hides rows.
internal sealed record PaneRows(Listing Listing, IReadOnlyList<int> Places)
{
    public static PaneRows? Of(AppState app, PaneKind pane) => All(app, pane) is not { } all ? null
        : pane == PaneKind.Strategies || !app.Filters.TryGetValue(pane, out var filter)
            ? new(all, [.. Enumerable.Range(0, all.Rows.Count)])
        : Filtered(all, filter);

    private static PaneRows Filtered(Listing all, string filter)
    {
        var places = Enumerable.Range(0, all.Rows.Count)
            .Where(row => all.Rows[row].Cells.Any(cell => cell.Text.Contains(filter, StringComparison.OrdinalIgnoreCase))).ToList();
        return new(all with { Rows = [.. places.Select(place => all.Rows[place])], Empty = $"no rows with '{filter}'" }, places);
    }

    private static Listing? All(AppState app, PaneKind pane) => pane switch
    {
        PaneKind.Strategies => StrategiesPane.Of([.. app.Shown.Select(script => Line(app, script))], app.Look) with { Empty = Empty(app) },
        PaneKind.Plugins => PluginRows.Of(app),
        PaneKind.Diagnostics => DiagnosticRows.Of(app),
        PaneKind.Compare => ComparePane.Of([.. Compared.Of(app)], app.Look),
        PaneKind.Statistics or PaneKind.Orders or PaneKind.Decisions when app.Chosen?.Last is not { } => Nothing(app),
        PaneKind.Statistics => app.Listings.Of(pane, app.Chosen!, (run, before) => StatisticsPane.Of(run, before, app.Look)),
        PaneKind.Orders => app.Listings.Of(pane, app.Chosen!, (run, _) => OrdersPane.Of(run, app.Look)),
        PaneKind.Decisions => app.Listings.Of(pane, app.Chosen!, (run, before) => DecisionsPane.Of(run, before, app.Look)),
        _ => null,
    };

    // For a strategy without a result.
    public static string Why(AppState app) => app.Chosen switch
    {
        null => "No strategy selected.",
        { IsUnderWay: true } => "Running ...",
        { Failure: not null } =>
            $"Failed: {app.Keys.KeyOf(AppCommand.Diagnostics)} shows why, {app.Keys.KeyOf(AppCommand.Edit)} opens the script.",
        _ => $"Not run yet: {app.Keys.KeyOf(AppCommand.Run)} runs it.",
    };

    private static Listing Nothing(AppState app) => new([], []) { Empty = Why(app) };

    private static string Empty(AppState app) => app.Filter.Length > 0
        ? $"no strategies with '{app.Filter}'"
        : "";

    private static StrategyLine Line(AppState app, ScriptState script) => new(
        StrategyNames.Of(app, script),
        Path.GetFileName(Path.GetDirectoryName(script.Path)) ?? "",
        script.Phase, script.Last, script.Advance?.Share, script.IsMarked, script.HasChanged)
    {
        HasOtherParameters = DifferingParameter.Of(app, script).Count > 0,
    };
}

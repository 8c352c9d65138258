using Rota.Host.Trials;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The rows of a list pane as the user wants them, and the item of each row: a filter hides rows, an order moves them.
internal sealed record PaneRows(Listing Listing, IReadOnlyList<int> Places)
{
    // The strategies are filtered in the state.
    public static PaneRows? Of(AppState app, PaneKind pane) => All(app, pane) is not { } all
        ? null
        : app.Listings.Arranged(pane, all, pane == PaneKind.Strategies ? null : app.Filters.GetValueOrDefault(pane), app.Table(pane));

    public static PaneRows Of(Listing all, string? filter, TableChoice choice)
    {
        var (listing, places) = choice.Arrange(all, [.. Enumerable.Range(0, all.Rows.Count)]);
        if (filter is null) return new(listing, places);
        var rows = Enumerable.Range(0, places.Count).Where(row => Has(listing.Rows[row], filter)).ToList();
        return new(listing with { Rows = [.. rows.Select(row => listing.Rows[row])], Empty = $"no rows with '{filter}'" }, [.. rows.Select(row => places[row])]);
    }

    private static bool Has(ListingRow row, string filter) =>
        row.Cells.Any(cell => cell.Text.Contains(filter, StringComparison.OrdinalIgnoreCase));

    // With all columns, in the given order; null for other panes.
    public static Listing? All(AppState app, PaneKind pane) => pane switch
    {
        PaneKind.Settings => SettingRows.Of(app),
        PaneKind.Strategies => app.Listings.Of(app.Scripts, app.Filter, () => StrategiesPane.Of([.. app.Shown.Select(script => Line(app, script))], app.Look))
            is { Rows.Count: > 0 } strategies ? strategies : new([], []) { Empty = Empty(app) },
        PaneKind.Plugins => PluginRows.Of(app),
        PaneKind.Diagnostics => DiagnosticRows.Of(app),
        PaneKind.Compare => Compared.Of(app) is { Count: > 0 } runs
            ? ComparePane.Of(runs, app.Look, Compared.Note(app))
            : new([], []) { Empty = Compared.Note(app) ?? "No runs to compare." },
        PaneKind.Statistics or PaneKind.Orders or PaneKind.Decisions when app.Chosen?.Last is not { } => Nothing(app),
        PaneKind.Statistics => app.Listings.Of(pane, app.Chosen!, (run, before) => StatisticsPane.Of(run, before, app.Look), Tried(app)),
        PaneKind.Orders => app.Listings.Of(pane, app.Chosen!, (run, _) => OrdersPane.Of(run, app.Look)),
        PaneKind.Decisions => app.Listings.Of(pane, app.Chosen!, (run, before) => DecisionsPane.Of(run, before, app.Look)),
        _ => null,
    };

    // For a strategy without a result.
    public static string Why(AppState app) => app.Chosen switch
    {
        null => "No strategy selected.",
        { IsUnderWay: true } => "Running ...",
        { Phase: StrategyState.Stopped } => $"Stopped: {app.Keys.KeyOf(AppCommand.Run)} runs it again.",
        { Failure: not null } =>
            $"Failed: {app.Keys.KeyOf(AppCommand.Error)} shows why, {app.Keys.KeyOf(AppCommand.Edit)} opens the script.",
        _ => $"Not run yet: {app.Keys.KeyOf(AppCommand.Run)} runs it.",
    };

    // Null without a ledger, and for a first trial.
    private static string? Tried(AppState app) => app.Chosen?.Last?.Trial is { } trial && app.Tallies.TryGetValue(trial.On, out var tally)
        ? TriedText.Short(tally, trial.Best)
        : null;

    private static Listing Nothing(AppState app) => new([], []) { Empty = Why(app) };

    private static string Empty(AppState app) => app.Filter.Length > 0
        ? $"no strategies with '{app.Filter}'"
        : "";

    private static StrategyLine Line(AppState app, ScriptState script) => new(
        StrategyNames.Of(app, script),
        Path.GetFileName(Path.GetDirectoryName(script.Path)) ?? "",
        script.Phase, script.Last, script.Advance?.Share, script.IsMarked, script.HasChanged)
    {
        Problem = script.Failure is { } failure ? ErrorPane.Summary(failure) : null,
        HasOtherParameters = DifferingParameter.Of(app, script).Count > 0,
    };
}

using Rota.Terminal;

namespace Rota.Host.Tui;

// Sorting a table, and choosing its columns.
internal static class TableMoves
{
    // The table of the focused pane; null without rows.
    public static Listing? Of(AppState app) => PaneRows.All(app, app.Focus) is { Rows.Count: > 0 } all ? all : null;

    public static Next AskOrder(AppState app)
    {
        var (pane, order) = (app.Focus, app.Table(app.Focus).Order);
        var columns = Of(app)!.Columns.Where(column => column.Name.Length > 0);
        return app with
        {
            Chooser = new(
                "Sort by",
                [
                    .. columns.Select(column => new Choice(
                        column.Name, order?.Column == column.Name ? Direction(order) : "", chosen => Sort(chosen, pane, column.Name))),
                    new("given order", order is null ? "now" : "", chosen => Order(chosen, pane, null)),
                ]),
        };
    }

    // Stays open, for several columns.
    public static Next AskColumns(AppState app, int at = 0)
    {
        var (pane, choice) = (app.Focus, app.Table(app.Focus));
        // The first column always stays.
        var columns = Of(app)!.Columns.Skip(1).Where(column => column.Name.Length > 0);
        return app with
        {
            Chooser = new(
                "Columns",
                [
                    .. columns.Select((column, i) => new Choice(column.Name, choice.Shows(column) ? "shown" : "hidden", chosen =>
                        AskColumns(With(chosen, pane, choice.Toggled(column)), i))),
                ],
                Chosen: at),
        };
    }

    // Sorting by the same column again turns the order.
    public static AppState Sort(AppState app, PaneKind pane, string column) => Order(app, pane, app.Table(pane).Order is { } order && order.Column == column
        ? order with { IsDescending = !order.IsDescending }
        : PaneRows.All(app, pane) is { } all ? ListingOrder.By(all, column) : null);

    public static AppState Turn(AppState app) => app.Table(app.Focus).Order is { } order ? Sort(app, app.Focus, order.Column) : app;

    // The selected row stays the same item when rows move; strategies are selected by path.
    public static AppState KeepingItem(AppState app, PaneKind pane, Func<AppState, AppState> change)
    {
        var (places, at) = (PaneRows.Of(app, pane)?.Places ?? [], app.View(pane).Chosen);
        var changed = change(app);
        if (pane == PaneKind.Strategies || at >= places.Count || PaneRows.Of(changed, pane) is not { } rows) return Navigation.Settled(changed);
        var row = rows.Places.ToList().IndexOf(places[at]);
        return Navigation.Settled(row < 0 ? changed : changed.With(pane, changed.View(pane) with { Chosen = row }));
    }

    private static string Direction(ListingOrder order) => order.IsDescending ? "descending" : "ascending";

    private static AppState Order(AppState app, PaneKind pane, ListingOrder? order) => With(app, pane, app.Table(pane) with { Order = order });

    private static AppState With(AppState app, PaneKind pane, TableChoice choice) => KeepingItem(app, pane, before => before with
    {
        Tables = choice.IsDefault ? before.Tables.Remove(pane) : before.Tables.SetItem(pane, choice),
    });
}

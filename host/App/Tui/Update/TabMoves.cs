namespace Rota.Host.Tui;

// Opens, switches and closes tabs.
internal static class TabMoves
{
    // Opens the chosen strategy's run, in a tab.
    public static Next Open(AppState app, ScriptState script)
    {
        var seen = app.With(script with { HasChanged = false, IsUnseen = false });
        var opened = seen.Opened.Contains(script.Path) ? seen : seen with { Opened = seen.Opened.Add(script.Path) };
        return AppCommands.Ran(Navigation.Settled(opened.Go(ScreenKind.Run)));
    }

    public static Next Move(AppState app, int step)
    {
        var tabs = ScreenTab.All(app);
        return Go(app, tabs[(ScreenTab.Current(app, tabs) + step + tabs.Count) % tabs.Count]);
    }

    public static Next Go(AppState app, ScreenTab tab)
    {
        var list = app with { Screen = ScreenKind.Strategies, Focus = PaneKind.Strategies, Earlier = [], IsZoomed = false };
        if (tab.Path is not { } path) return Navigation.Settled(tab.Screen == ScreenKind.Strategies ? list : list.Go(tab.Screen));
        var opened = Open(Navigation.Look(list, path), app.Scripts.Find(script => script.Path == path)!);
        // From run to run, the same pane stays in focus.
        return app.Screen == ScreenKind.Run ? opened with { State = Navigation.Settled(opened.State with { Focus = app.Focus }) } : opened;
    }

    // Shows the tab to the left.
    public static Next Close(AppState app)
    {
        var tabs = ScreenTab.All(app);
        var at = ScreenTab.Current(app, tabs);
        var closed = tabs[at].Path is { } path ? app with { Opened = app.Opened.Remove(path) } : app with { IsComparing = false };
        return Go(closed, tabs[at - 1]);
    }
}

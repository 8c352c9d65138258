using Rota.Host.Problems;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Executes commands, and tells when each is available.
internal static class AppCommands
{
    // Whether the command would do something; the footer shows those that would.
    public static bool Acts(AppState app, AppCommand command) => command switch
    {
        AppCommand.Open when app.Focus == PaneKind.Sweep => SweepMoves.HasCell(app),
        AppCommand.Sweep => SweepMoves.CanOpen(app, Target(app)),
        AppCommand.SortColumn when app.Focus == PaneKind.Sweep => app.Sweep?.Shown is not null,
        AppCommand.Columns when app.Focus == PaneKind.Sweep => SweepMoves.HasParameters(app),
        AppCommand.Write when app.Focus == PaneKind.Sweep => SweepMoves.Writable(app).Count > 0,
        AppCommand.Open => app.Screen is ScreenKind.Diagnostics or ScreenKind.Parameters || app.Focus is PaneKind.Decisions or PaneKind.Statistics
            or PaneKind.Error or PaneKind.Source
            || (app.Focus is PaneKind.Settings && SettingMoves.Chosen(app) is not null)
            || (app.Screen == ScreenKind.Strategies && Target(app) is not null),
        AppCommand.Back => !app.Earlier.IsEmpty || app.IsZoomed || app.Filters.ContainsKey(app.Focus),
        AppCommand.NextPane or AppCommand.PreviousPane or AppCommand.Focus or AppCommand.Zoom =>
            ScreenLayout.Panes(app).Count > 1,
        AppCommand.Mark or AppCommand.MarkAll => app.Screen == ScreenKind.Strategies && app.Shown.Count > 0,
        AppCommand.Run or AppCommand.Edit or AppCommand.Clone => Target(app) is not null
            && app.Screen is not (ScreenKind.Plugins or ScreenKind.Help or ScreenKind.Log),
        AppCommand.New or AppCommand.Shipped => app.Screen == ScreenKind.Strategies,
        AppCommand.RunAll => app.Shown.Count > 0 && app.Screen == ScreenKind.Strategies,
        AppCommand.Parameters => Target(app) is not null && app.Screen is ScreenKind.Strategies or ScreenKind.Run,
        AppCommand.Stop => HasRuns(app),
        AppCommand.Compare => app.Scripts.Count > 0 && app.Screen is ScreenKind.Strategies or ScreenKind.Run,
        AppCommand.Set or AppCommand.Reset when app.Focus == PaneKind.Settings => SettingMoves.Acts(app, command),
        AppCommand.Write when app.Focus == PaneKind.Settings => SettingMoves.Acts(app, command),
        AppCommand.Settings => app.Screen != ScreenKind.Settings,
        AppCommand.Set or AppCommand.Reset => app.Focus == PaneKind.Parameters && ParameterMoves.Of(app.Chosen).Count > 0,
        AppCommand.Write => ParameterMoves.Writable(app).Count > 0,
        AppCommand.Export => Target(app)?.Last is not null
            && app.Screen is ScreenKind.Strategies or ScreenKind.Run or ScreenKind.Compare or ScreenKind.Parameters,
        AppCommand.Why => app.Screen == ScreenKind.Run && app.Chosen?.Last is { Decisions.Count: > 0 },
        AppCommand.ZoomIn or AppCommand.ZoomOut => app.Chosen?.Last is not null
            && ScreenLayout.Of(app).Any(box => box.Pane is PaneKind.Chart),
        AppCommand.LogScale => ScreenLayout.Of(app).Any(box => box.Pane is PaneKind.Chart or PaneKind.CompareChart),
        AppCommand.Filter => PaneRows.Of(app, app.Focus) is not null,
        AppCommand.SortColumn => TableMoves.Of(app) is not null,
        AppCommand.TurnOrder => app.Table(app.Focus).Order is not null && TableMoves.Of(app) is not null,
        AppCommand.Columns => TableMoves.Of(app) is { Columns.Count: > 1 },
        AppCommand.Error => app.Chosen?.Failure is not null && app.Screen != ScreenKind.Error,
        AppCommand.PreviousTab or AppCommand.NextTab => ScreenTab.All(app).Count > 0,
        AppCommand.CloseTab => ScreenTab.Current(app, ScreenTab.All(app)) > 0,
        AppCommand.Source => app.Screen == ScreenKind.Run && app.Chosen is not null,
        AppCommand.Word => SourceUpdates.CanExplain(app),
        AppCommand.Diagnostics => app.Screen != ScreenKind.Diagnostics,
        AppCommand.InstallPlugin => app.Screen == ScreenKind.Plugins,
        AppCommand.SwitchPlugin or AppCommand.RemovePlugin or AppCommand.RollBackPlugin or AppCommand.CheckPlugin =>
            PluginMoves.Chosen(app) is not null,
        AppCommand.Plugins => app.Screen != ScreenKind.Plugins,
        AppCommand.Log => app.Screen != ScreenKind.Log,
        AppCommand.Tour => app.Screen != ScreenKind.Tour,
        AppCommand.Help => app.Screen != ScreenKind.Help,
        _ => true,
    };

    public static Next Do(AppState app, AppCommand command, int place = 0)
    {
        if (!Acts(app, command)) return app;
        switch (command)
        {
            case <= AppCommand.FarRight: return Navigation.Move(app, command);
            case AppCommand.Open: return Open(app);
            case AppCommand.Back: return Back(app);
            case AppCommand.Focus:
                var panes = ScreenLayout.Panes(app);
                return place < panes.Count ? Navigation.Focus(app, panes[place]) : app;
            case AppCommand.NextPane: return Navigation.NextPane(app, 1);
            case AppCommand.PreviousPane: return Navigation.NextPane(app, -1);
            case AppCommand.Mark:
                var marked = app.With(app.Chosen! with { IsMarked = !app.Chosen!.IsMarked });
                return Navigation.Move(marked with { Focus = PaneKind.Strategies }, AppCommand.Down);
            case AppCommand.MarkAll:
                var isMarking = app.Shown.Any(script => !script.IsMarked);
                return app.Shown.Aggregate(app, (all, script) => all.With(script with { IsMarked = isMarking }));
            case AppCommand.Run: return RunThose(app, [.. Wanted(app).Select(script => script.Path)]);
            case AppCommand.RunAll: return RunThose(app, [.. app.Shown.Select(script => script.Path)]);
            case AppCommand.Stop: return Stop(app);
            case AppCommand.Edit: return Edit(app);
            case AppCommand.New: return FolderMoves.AskNew(app);
            case AppCommand.Shipped: return app.With(new Effect.FindShipped());
            case AppCommand.Clone: return app.With(new Effect.FindName(app.Chosen!.Path));
            case AppCommand.Compare: return Compare(app);
            case AppCommand.Parameters: return Ran(Navigation.Settled(app.Go(ScreenKind.Parameters)));
            case AppCommand.Sweep: return SweepMoves.Open(app);
            case AppCommand.Settings: return Navigation.Settled(app.Go(ScreenKind.Settings));
            case AppCommand.Set when app.Focus == PaneKind.Settings: return SettingMoves.Ask(app);
            case AppCommand.Reset when app.Focus == PaneKind.Settings: return SettingMoves.Reset(app);
            case AppCommand.Write when app.Focus == PaneKind.Settings: return SettingMoves.Write(app);
            case AppCommand.Write when app.Focus == PaneKind.Sweep: return SweepMoves.Write(app);
            case AppCommand.Set: return ParameterMoves.Ask(app);
            case AppCommand.Reset: return ParameterMoves.Reset(app);
            case AppCommand.Write: return ParameterMoves.Write(app);
            case AppCommand.Export: return ExportDialog.Ask(app);
            case AppCommand.Why: return WhyUpdates.Ask(app);
            case AppCommand.Zoom: return Navigation.Settled(app with { IsZoomed = !app.IsZoomed });
            case AppCommand.ZoomIn: return ChartDays.Zoom(app, app.Chosen!.Last!, isIn: true);
            case AppCommand.ZoomOut: return ChartDays.Zoom(app, app.Chosen!.Last!, isIn: false);
            case AppCommand.LogScale: return app with { IsLog = !app.IsLog };
            case AppCommand.Filter: return app with { IsFiltering = true };
            case AppCommand.SortColumn when app.Focus == PaneKind.Sweep: return SweepMoves.AskStatistic(app);
            case AppCommand.Columns when app.Focus == PaneKind.Sweep: return SweepMoves.AskParameters(app);
            case AppCommand.SortColumn: return TableMoves.AskOrder(app);
            case AppCommand.TurnOrder: return TableMoves.Turn(app);
            case AppCommand.Columns: return TableMoves.AskColumns(app);
            case AppCommand.Palette: return app with { Chooser = PaletteChoices.Of(app) };
            case AppCommand.Plugins: return Navigation.Settled(app.Go(ScreenKind.Plugins));
            case AppCommand.Error: return Navigation.Settled(app.Go(ScreenKind.Error));
            case AppCommand.PreviousTab: return TabMoves.Move(app, -1);
            case AppCommand.NextTab: return TabMoves.Move(app, 1);
            case AppCommand.CloseTab: return TabMoves.Close(app);
            case AppCommand.Source: return SourceUpdates.Toggle(app);
            case AppCommand.Word: return SourceUpdates.Explain(app);
            case AppCommand.Diagnostics: return Navigation.Settled(app.Go(ScreenKind.Diagnostics));
            case AppCommand.Log: return Navigation.Move(app.Go(ScreenKind.Log), AppCommand.Last);
            case AppCommand.InstallPlugin: return PluginMoves.AskInstall(app);
            case AppCommand.SwitchPlugin: return PluginMoves.Switch(app, PluginMoves.Chosen(app)!);
            case AppCommand.RemovePlugin: return PluginMoves.AskRemove(app, PluginMoves.Chosen(app)!);
            case AppCommand.RollBackPlugin: return PluginMoves.RollBack(app, PluginMoves.Chosen(app)!);
            case AppCommand.CheckPlugin: return PluginMoves.Check(app, PluginMoves.Chosen(app)!);
            case AppCommand.Custom: return CustomMoves.Run(app, app.Keys.Commands[place]);
            case AppCommand.OpenFolder: return FolderMoves.AskFolder(app);
            case AppCommand.Tour: return app.Go(ScreenKind.Tour);
            case AppCommand.Help: return app.Go(ScreenKind.Help);
            case AppCommand.Mouse: return Mouse(app);
            case AppCommand.Menu: return app.With(new Effect.OpenMenu());
            case AppCommand.PaneMenu: return PaneMenu(app);
            case AppCommand.Redraw: return (app with { }).With(new Effect.Redraw());
            case AppCommand.Suspend: return app.With(new Effect.Suspend());
            case AppCommand.Interrupt: return Interrupt(app);
            default: return app.With(new Effect.Quit());
        }
    }

    public static Next RunThose(AppState app, IReadOnlyList<string> paths)
    {
        var waiting = paths.Aggregate(app, (all, path) => all.With(
            path, script => script with { Phase = StrategyState.Waiting, Advance = null }));
        return paths.Count == 0
            ? app
            : waiting.With(new Effect.Run([.. paths.Select(path => waiting.Scripts.Find(script => script.Path == path)!)]));
    }

    // Runs the selected strategy if it has never run.
    public static Next Ran(AppState app) => app.Chosen is { Phase: StrategyState.New or StrategyState.Stale } fresh
        ? RunThose(app, [fresh.Path])
        : app;

    // Marks are visible only on the screen of the list and in the comparison.
    private static IReadOnlyList<ScriptState> Wanted(AppState app) => app.Screen switch
    {
        ScreenKind.Strategies => app.Meant,
        ScreenKind.Compare when app.Marked is { Count: > 0 } marked => marked,
        _ => [app.Chosen!],
    };

    // The selected strategy, unless the filter of the list hides it.
    private static ScriptState? Target(AppState app) =>
        app.Screen != ScreenKind.Strategies || app.Shown.Any(script => script.Path == app.ChosenPath) ? app.Chosen : null;

    private static Next Open(AppState app) => app.Focus switch
    {
        PaneKind.Decisions => WhyUpdates.Ask(app),
        PaneKind.Diagnostics or PaneKind.Error or PaneKind.Source => Edit(app),
        PaneKind.Parameters => ParameterMoves.Ask(app),
        PaneKind.Sweep => SweepMoves.Run(app),
        PaneKind.Settings => SettingMoves.Choose(app),
        PaneKind.Statistics => ExplainUpdates.Ask(app),
        _ when app.Screen == ScreenKind.Strategies && app.Chosen is { } chosen => TabMoves.Open(app, chosen),
        _ => app,
    };

    private static Next Back(AppState app)
    {
        if (app.Filters.ContainsKey(app.Focus))
            return Navigation.Settled(app with { Filters = app.Filters.Remove(app.Focus) });
        if (app.IsZoomed) return Navigation.Settled(app with { IsZoomed = false });
        var rest = app.Earlier.Pop(out var earlier);
        return Navigation.Settled(app with { Screen = earlier.Screen, Focus = earlier.Focus, Earlier = rest });
    }

    private static Next Stop(AppState app)
    {
        var running = app.Scripts.Where(script => script.IsUnderWay).Select(script => script.Path).ToList();
        string[] strategies = running.Count == 0 ? [] : [$"{running.Count} {(running.Count == 1 ? "strategy" : "strategies")}"];
        string[] sweeps = SweepMoves.IsUnderWay(app) ? ["the sweep"] : [];
        return new(app.Say($"Stopping {string.Join(", ", strategies.Concat(sweeps).Concat(app.Commands))}."),
        [
            .. sweeps.Length > 0 ? [new Effect.StopSweep()] : Array.Empty<Effect>(),
            .. running.Count > 0 ? [new Effect.Stop(running)] : Array.Empty<Effect>(),
            .. app.Commands.Count > 0 ? [new Effect.StopCommands()] : Array.Empty<Effect>(),
        ]);
    }

    private static bool HasRuns(AppState app) => app.Commands.Count > 0 || SweepMoves.IsUnderWay(app) || app.Scripts.Any(script => script.IsUnderWay);

    private static Next Edit(AppState app)
    {
        if (app.Screen == ScreenKind.Diagnostics)
        {
            var (all, rows) = (DiagnosticRows.Places(app), PaneRows.Of(app, PaneKind.Diagnostics)!.Places);
            var at = app.View(PaneKind.Diagnostics).Chosen;
            if (at >= rows.Count) return app;
            var (script, place) = all[rows[at]];
            return app.With(Edit(script, place));
        }

        return app.With(Edit(app.Chosen!, PaneText.Place(app)));
    }

    private static Effect.Edit Edit(ScriptState script, Place? place) => new(
        place?.Path ?? script.Path, place is { Line: > 0 } ? place.Line : null, place is { Column: > 0 } ? place.Column : null);

    private static Next Compare(AppState app)
    {
        var meant = app.Marked;
        if (meant.Count < 2 && !(meant.Count == 0 && app.Chosen?.Before is not null))
            return app.Say($"Mark two or more strategies with {app.Keys.KeyOf(AppCommand.Mark)} to compare them.");
        // A stale result may come from other settings, and one of the last session cannot be run over other days.
        var fresh = meant.Where(script => script.Phase is StrategyState.New or StrategyState.Stale || (script.IsRemembered && !script.IsUnderWay))
            .Select(script => script.Path).ToList();
        return RunThose(Navigation.Settled((app with { IsComparing = true }).Go(ScreenKind.Compare)), fresh);
    }

    private static Next Mouse(AppState app)
    {
        var has = !app.HasMouse;
        return (app with { HasMouse = has }).Say(has ? "Mouse capture is on: click to select, scroll to move." : "Mouse capture is off: the terminal selects text.")
            .With(new Effect.Mouse(has));
    }

    private static Next PaneMenu(AppState app)
    {
        var box = ScreenLayout.Of(app).First(each => each.Pane == app.Focus);
        return app.With(new Effect.OpenPaneMenu(box.X + 2, box.Y + 2));
    }

    private static Next Interrupt(AppState app)
    {
        if (app.IsLeaving) return app.With(new Effect.Quit());
        var leaving = app with { IsLeaving = true, Chooser = null, Prompt = null, Confirmation = null, IsFiltering = false };
        return HasRuns(app)
            ? Stop(leaving)
            : leaving.Say($"Press {app.Keys.KeyOf(AppCommand.Interrupt)} again to quit.");
    }
}

using Rota.Host.Problems;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Executes commands, and tells when each is available.
internal static class AppCommands
{
    // Whether the command would do something; the footer shows those that would.
    public static bool Acts(AppState app, AppCommand command) => command switch
    {
        AppCommand.Open => app.Screen is ScreenKind.Strategies or ScreenKind.Diagnostics or ScreenKind.Parameters
            || app.Focus is PaneKind.Settings && SettingMoves.Chosen(app) is not null
            || app.Focus is PaneKind.Decisions,
        AppCommand.Back => !app.Earlier.IsEmpty || app.IsZoomed || app.Filters.ContainsKey(app.Focus),
        AppCommand.NextPane or AppCommand.PreviousPane or AppCommand.Focus or AppCommand.Zoom =>
            ScreenLayout.Panes(app.Screen).Count > 1,
        AppCommand.Mark or AppCommand.MarkAll => app.Screen == ScreenKind.Strategies && app.Shown.Count > 0,
        AppCommand.Run or AppCommand.Edit or AppCommand.Clone => app.Chosen is not null
            && app.Screen is not (ScreenKind.Plugins or ScreenKind.Help or ScreenKind.Log),
        AppCommand.RunAll => app.Shown.Count > 0 && app.Screen == ScreenKind.Strategies,
        AppCommand.Parameters => app.Chosen is not null && app.Screen is ScreenKind.Strategies or ScreenKind.Run,
        AppCommand.Stop => app.Scripts.Any(script => script.IsUnderWay),
        AppCommand.Compare => app.Scripts.Count > 0 && app.Screen is ScreenKind.Strategies or ScreenKind.Run,
        AppCommand.Set or AppCommand.Reset when app.Focus == PaneKind.Settings => SettingMoves.Acts(app, command),
        AppCommand.Write => app.Focus == PaneKind.Settings && SettingMoves.Acts(app, command),
        AppCommand.Settings => app.Screen != ScreenKind.Settings,
        AppCommand.Set or AppCommand.Reset => app.Focus == PaneKind.Parameters && ParameterMoves.Of(app.Chosen).Count > 0,
        AppCommand.Export => app.Chosen?.Last is not null
            && app.Screen is ScreenKind.Strategies or ScreenKind.Run or ScreenKind.Compare or ScreenKind.Parameters,
        AppCommand.Why => app.Screen == ScreenKind.Run && app.Chosen?.Last is { Decisions.Count: > 0 },
        AppCommand.ZoomIn or AppCommand.ZoomOut => app.Chosen?.Last is not null
            && ScreenLayout.Of(app).Any(box => box.Pane is PaneKind.Chart),
        AppCommand.LogScale => ScreenLayout.Of(app).Any(box => box.Pane is PaneKind.Chart or PaneKind.CompareChart),
        AppCommand.Filter => PaneRows.Of(app, app.Focus) is not null,
        AppCommand.Diagnostics => app.Screen != ScreenKind.Diagnostics,
        AppCommand.InstallPlugin => app.Screen == ScreenKind.Plugins,
        AppCommand.SwitchPlugin or AppCommand.RemovePlugin or AppCommand.RollBackPlugin or AppCommand.CheckPlugin =>
            PluginMoves.Chosen(app) is not null,
        AppCommand.Plugins => app.Screen != ScreenKind.Plugins,
        AppCommand.Log => app.Screen != ScreenKind.Log,
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
                var panes = ScreenLayout.Panes(app.Screen);
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
            case AppCommand.Clone: return app.With(new Effect.FindName(app.Chosen!.Path));
            case AppCommand.Compare: return Compare(app);
            case AppCommand.Parameters: return Ran(Navigation.Settled(app.Go(ScreenKind.Parameters)));
            case AppCommand.Settings: return Navigation.Settled(app.Go(ScreenKind.Settings));
            case AppCommand.Set when app.Focus == PaneKind.Settings: return SettingMoves.Ask(app);
            case AppCommand.Reset when app.Focus == PaneKind.Settings: return SettingMoves.Reset(app);
            case AppCommand.Write: return SettingMoves.Write(app);
            case AppCommand.Set: return ParameterMoves.Ask(app);
            case AppCommand.Reset: return ParameterMoves.Reset(app);
            case AppCommand.Export: return ExportDialog.Ask(app);
            case AppCommand.Why: return WhyUpdates.Ask(app);
            case AppCommand.Zoom: return Navigation.Settled(app with { IsZoomed = !app.IsZoomed });
            case AppCommand.ZoomIn: return ChartDays.Zoom(app, app.Chosen!.Last!, isIn: true);
            case AppCommand.ZoomOut: return ChartDays.Zoom(app, app.Chosen!.Last!, isIn: false);
            case AppCommand.LogScale: return app with { IsLog = !app.IsLog };
            case AppCommand.Filter: return app with { Filtering = TextField.Of(app.Filters.GetValueOrDefault(app.Focus, "")) };
            case AppCommand.Palette: return app with { Chooser = PaletteChoices.Of(app) };
            case AppCommand.Plugins: return Navigation.Settled(app.Go(ScreenKind.Plugins));
            case AppCommand.Diagnostics: return Navigation.Settled(app.Go(ScreenKind.Diagnostics));
            case AppCommand.Log: return Navigation.Move(app.Go(ScreenKind.Log), AppCommand.Last);
            case AppCommand.InstallPlugin: return PluginMoves.AskInstall(app);
            case AppCommand.SwitchPlugin: return PluginMoves.Switch(app, PluginMoves.Chosen(app)!);
            case AppCommand.RemovePlugin: return PluginMoves.AskRemove(app, PluginMoves.Chosen(app)!);
            case AppCommand.RollBackPlugin: return PluginMoves.RollBack(app, PluginMoves.Chosen(app)!);
            case AppCommand.CheckPlugin: return PluginMoves.Check(app, PluginMoves.Chosen(app)!);
            case AppCommand.Help: return app.Go(ScreenKind.Help);
            case AppCommand.Mouse: return Mouse(app);
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

    // Marks are visible only on the screen of the list.
    private static IReadOnlyList<ScriptState> Wanted(AppState app) =>
        app.Screen is ScreenKind.Strategies or ScreenKind.Compare ? app.Meant : [app.Chosen!];

    private static Next Open(AppState app) => app.Focus switch
    {
        PaneKind.Decisions => WhyUpdates.Ask(app),
        PaneKind.Diagnostics => Edit(app),
        PaneKind.Parameters => ParameterMoves.Ask(app),
        PaneKind.Settings => SettingMoves.Choose(app),
        _ when app.Screen == ScreenKind.Strategies && app.Chosen is { } chosen =>
            Ran(Navigation.Settled(app.With(chosen with { HasChanged = false }).Go(ScreenKind.Run))),
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
        return app.Say($"Stopping {running.Count} {(running.Count == 1 ? "strategy" : "strategies")}.")
            .With(new Effect.Stop(running));
    }

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

        var first = app.Chosen!.Failure?.Places is [var mistake, ..] ? mistake : null;
        return app.With(Edit(app.Chosen, first));
    }

    private static Effect.Edit Edit(ScriptState script, Place? place) => new(
        place?.Path ?? script.Path, place is { Line: > 0 } ? place.Line : null, place is { Column: > 0 } ? place.Column : null);

    private static Next Compare(AppState app)
    {
        var meant = app.Marked;
        if (meant.Count < 2 && !(meant.Count == 0 && app.Chosen?.Before is not null))
            return app.Say($"Mark two or more strategies with {app.Keys.KeyOf(AppCommand.Mark)} to compare them.");
        // A stale result may come from other settings.
        var fresh = meant.Where(script => script.Phase is StrategyState.New or StrategyState.Stale).Select(script => script.Path).ToList();
        return RunThose(Navigation.Settled(app.Go(ScreenKind.Compare)), fresh);
    }

    private static Next Mouse(AppState app)
    {
        var has = !app.HasMouse;
        return (app with { HasMouse = has }).Say(has ? "Mouse capture is on: click to select, scroll to move." : "Mouse capture is off: the terminal selects text.")
            .With(new Effect.Mouse(has));
    }

    private static Next Interrupt(AppState app)
    {
        if (app.IsLeaving) return app.With(new Effect.Quit());
        var leaving = app with { IsLeaving = true, Chooser = null, Prompt = null, Filtering = null };
        return app.Scripts.Any(script => script.IsUnderWay)
            ? Stop(leaving)
            : leaving.Say($"Press {app.Keys.KeyOf(AppCommand.Interrupt)} again to quit.");
    }
}

using Rota.Host.Problems;
using Rota.Terminal;

namespace Rota.Host.Tui;

// What each command does, and when it does something.
internal static class AppCommands
{
    // Whether it would do something now: the footer shows these.
    public static bool Acts(AppState desk, AppCommand command) => command switch
    {
        AppCommand.Open => desk.Screen is ScreenKind.Strategies or ScreenKind.Diagnostics or ScreenKind.Parameters
            || desk.Focus is PaneKind.Decisions,
        AppCommand.Back => !desk.Earlier.IsEmpty || desk.IsZoomed || desk.Filters.ContainsKey(desk.Focus),
        AppCommand.NextPane or AppCommand.PreviousPane or AppCommand.Focus or AppCommand.Zoom =>
            ScreenLayout.Panes(desk.Screen).Count > 1,
        AppCommand.Mark or AppCommand.MarkAll => desk.Screen == ScreenKind.Strategies && desk.Shown.Count > 0,
        AppCommand.Run or AppCommand.Edit or AppCommand.Clone => desk.Chosen is not null
            && desk.Screen is not (ScreenKind.Plugins or ScreenKind.Help or ScreenKind.Log),
        AppCommand.RunAll => desk.Shown.Count > 0 && desk.Screen == ScreenKind.Strategies,
        AppCommand.Parameters => desk.Chosen is not null && desk.Screen is ScreenKind.Strategies or ScreenKind.Run,
        AppCommand.Stop => desk.Scripts.Any(script => script.IsUnderWay),
        AppCommand.Compare => desk.Scripts.Count > 0 && desk.Screen is ScreenKind.Strategies or ScreenKind.Run,
        AppCommand.Set or AppCommand.Reset => desk.Focus == PaneKind.Parameters && ParameterMoves.Of(desk.Chosen).Count > 0,
        AppCommand.Export => desk.Chosen?.Last is not null
            && desk.Screen is ScreenKind.Strategies or ScreenKind.Run or ScreenKind.Compare or ScreenKind.Parameters,
        AppCommand.Why => desk.Screen == ScreenKind.Run && desk.Chosen?.Last is { Decisions.Count: > 0 },
        AppCommand.ZoomIn or AppCommand.ZoomOut => desk.Chosen?.Last is not null
            && ScreenLayout.Of(desk).Any(box => box.Pane is PaneKind.Chart),
        AppCommand.LogScale => ScreenLayout.Of(desk).Any(box => box.Pane is PaneKind.Chart or PaneKind.CompareChart),
        AppCommand.Filter => PaneRows.Of(desk, desk.Focus) is not null,
        AppCommand.Diagnostics => desk.Screen != ScreenKind.Diagnostics,
        AppCommand.InstallPlugin => desk.Screen == ScreenKind.Plugins,
        AppCommand.SwitchPlugin or AppCommand.RemovePlugin or AppCommand.RollBackPlugin or AppCommand.CheckPlugin =>
            PluginMoves.Chosen(desk) is not null,
        AppCommand.Plugins => desk.Screen != ScreenKind.Plugins,
        AppCommand.Log => desk.Screen != ScreenKind.Log,
        AppCommand.Help => desk.Screen != ScreenKind.Help,
        _ => true,
    };

    public static Next Do(AppState desk, AppCommand command, int place = 0)
    {
        if (!Acts(desk, command)) return desk;
        switch (command)
        {
            case <= AppCommand.FarRight: return Navigation.Move(desk, command);
            case AppCommand.Open: return Open(desk);
            case AppCommand.Back: return Back(desk);
            case AppCommand.Focus:
                var panes = ScreenLayout.Panes(desk.Screen);
                return place < panes.Count ? Navigation.Focus(desk, panes[place]) : desk;
            case AppCommand.NextPane: return Navigation.NextPane(desk, 1);
            case AppCommand.PreviousPane: return Navigation.NextPane(desk, -1);
            case AppCommand.Mark:
                var marked = desk.With(desk.Chosen! with { IsMarked = !desk.Chosen!.IsMarked });
                return Navigation.Move(marked with { Focus = PaneKind.Strategies }, AppCommand.Down);
            case AppCommand.MarkAll:
                var isMarking = desk.Shown.Any(script => !script.IsMarked);
                return desk.Shown.Aggregate(desk, (all, script) => all.With(script with { IsMarked = isMarking }));
            case AppCommand.Run: return RunThose(desk, [.. Wanted(desk).Select(script => script.Path)]);
            case AppCommand.RunAll: return RunThose(desk, [.. desk.Shown.Select(script => script.Path)]);
            case AppCommand.Stop: return Stop(desk);
            case AppCommand.Edit: return Edit(desk);
            case AppCommand.Clone: return desk.With(new Effect.FindName(desk.Chosen!.Path));
            case AppCommand.Compare: return Compare(desk);
            case AppCommand.Parameters: return Ran(Navigation.Settled(desk.Go(ScreenKind.Parameters)));
            case AppCommand.Set: return ParameterMoves.Ask(desk);
            case AppCommand.Reset: return ParameterMoves.Reset(desk);
            case AppCommand.Export: return ExportDialog.Ask(desk);
            case AppCommand.Why: return WhyUpdates.Ask(desk);
            case AppCommand.Zoom: return Navigation.Settled(desk with { IsZoomed = !desk.IsZoomed });
            case AppCommand.ZoomIn: return ChartDays.Zoom(desk, desk.Chosen!.Last!, isIn: true);
            case AppCommand.ZoomOut: return ChartDays.Zoom(desk, desk.Chosen!.Last!, isIn: false);
            case AppCommand.LogScale: return desk with { IsLog = !desk.IsLog };
            case AppCommand.Filter: return desk with { Filtering = TextField.Of(desk.Filters.GetValueOrDefault(desk.Focus, "")) };
            case AppCommand.Palette: return desk with { Chooser = PaletteChoices.Of(desk) };
            case AppCommand.Plugins: return Navigation.Settled(desk.Go(ScreenKind.Plugins));
            case AppCommand.Diagnostics: return Navigation.Settled(desk.Go(ScreenKind.Diagnostics));
            case AppCommand.Log: return Navigation.Move(desk.Go(ScreenKind.Log), AppCommand.Last);
            case AppCommand.InstallPlugin: return PluginMoves.AskInstall(desk);
            case AppCommand.SwitchPlugin: return PluginMoves.Switch(desk, PluginMoves.Chosen(desk)!);
            case AppCommand.RemovePlugin: return PluginMoves.AskRemove(desk, PluginMoves.Chosen(desk)!);
            case AppCommand.RollBackPlugin: return PluginMoves.RollBack(desk, PluginMoves.Chosen(desk)!);
            case AppCommand.CheckPlugin: return PluginMoves.Check(desk, PluginMoves.Chosen(desk)!);
            case AppCommand.Help: return desk.Go(ScreenKind.Help);
            case AppCommand.Mouse: return Mouse(desk);
            case AppCommand.Redraw: return (desk with { }).With(new Effect.Redraw());
            case AppCommand.Suspend: return desk.With(new Effect.Suspend());
            case AppCommand.Interrupt: return Interrupt(desk);
            default: return desk.With(new Effect.Quit());
        }
    }

    public static Next RunThose(AppState desk, IReadOnlyList<string> paths)
    {
        var waiting = paths.Aggregate(desk, (all, path) => all.With(
            path, script => script with { Phase = StrategyState.Waiting, Advance = null }));
        return paths.Count == 0
            ? desk
            : waiting.With(new Effect.Run([.. paths.Select(path => waiting.Scripts.Find(script => script.Path == path)!)]));
    }

    // Runs the chosen strategy if it never ran.
    public static Next Ran(AppState desk) => desk.Chosen is { Phase: StrategyState.New or StrategyState.Stale } fresh
        ? RunThose(desk, [fresh.Path])
        : desk;

    // Only the list's screen shows marks.
    private static IReadOnlyList<ScriptState> Wanted(AppState desk) =>
        desk.Screen is ScreenKind.Strategies or ScreenKind.Compare ? desk.Meant : [desk.Chosen!];

    private static Next Open(AppState desk) => desk.Focus switch
    {
        PaneKind.Decisions => WhyUpdates.Ask(desk),
        PaneKind.Diagnostics => Edit(desk),
        PaneKind.Parameters => ParameterMoves.Ask(desk),
        _ when desk.Screen == ScreenKind.Strategies && desk.Chosen is { } chosen =>
            Ran(Navigation.Settled(desk.With(chosen with { HasChanged = false }).Go(ScreenKind.Run))),
        _ => desk,
    };

    private static Next Back(AppState desk)
    {
        if (desk.Filters.ContainsKey(desk.Focus))
            return Navigation.Settled(desk with { Filters = desk.Filters.Remove(desk.Focus) });
        if (desk.IsZoomed) return Navigation.Settled(desk with { IsZoomed = false });
        var rest = desk.Earlier.Pop(out var earlier);
        return Navigation.Settled(desk with { Screen = earlier.Screen, Focus = earlier.Focus, Earlier = rest });
    }

    private static Next Stop(AppState desk)
    {
        var running = desk.Scripts.Where(script => script.IsUnderWay).Select(script => script.Path).ToList();
        return desk.Say($"Stopping {running.Count} {(running.Count == 1 ? "strategy" : "strategies")}.")
            .With(new Effect.Stop(running));
    }

    private static Next Edit(AppState desk)
    {
        if (desk.Screen == ScreenKind.Diagnostics)
        {
            var (all, rows) = (DiagnosticRows.Places(desk), PaneRows.Of(desk, PaneKind.Diagnostics)!.Places);
            var at = desk.View(PaneKind.Diagnostics).Chosen;
            if (at >= rows.Count) return desk;
            var (script, place) = all[rows[at]];
            return desk.With(Edit(script, place));
        }

        var first = desk.Chosen!.Failure?.Places is [var mistake, ..] ? mistake : null;
        return desk.With(Edit(desk.Chosen, first));
    }

    private static Effect.Edit Edit(ScriptState script, Place? place) => new(
        place?.Path ?? script.Path, place is { Line: > 0 } ? place.Line : null, place is { Column: > 0 } ? place.Column : null);

    private static Next Compare(AppState desk)
    {
        var meant = desk.Marked;
        if (meant.Count < 2 && !(meant.Count == 0 && desk.Chosen?.Before is not null))
            return desk.Say($"Mark strategies with {desk.Keys.KeyOf(AppCommand.Mark)}, two or more, to see them side by side.");
        var fresh = meant.Where(script => script.Phase == StrategyState.New).Select(script => script.Path).ToList();
        return RunThose(Navigation.Settled(desk.Go(ScreenKind.Compare)), fresh);
    }

    private static Next Mouse(AppState desk)
    {
        var has = !desk.HasMouse;
        return (desk with { HasMouse = has }).Say(has ? "The mouse chooses and scrolls." : "The mouse is the terminal's.")
            .With(new Effect.Mouse(has));
    }

    private static Next Interrupt(AppState desk)
    {
        if (desk.IsLeaving) return desk.With(new Effect.Quit());
        var leaving = desk with { IsLeaving = true, Chooser = null, Prompt = null, Filtering = null };
        return desk.Scripts.Any(script => script.IsUnderWay)
            ? Stop(leaving)
            : leaving.Say($"{desk.Keys.KeyOf(AppCommand.Interrupt)} again leaves.");
    }
}

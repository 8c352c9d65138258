using Rota.Host.Errors;
using Rota.Host.Terminal;

namespace Rota.Host.Screens;

// What each command does, and when it does something.
internal static class DeskCommands
{
    // Whether it would do something now: the footer shows these.
    public static bool Acts(Desk desk, DeskCommand command) => command switch
    {
        DeskCommand.Open => desk.Screen is ScreenKind.Strategies or ScreenKind.Diagnostics or ScreenKind.Parameters
            || desk.Focus is PaneKind.Decisions,
        DeskCommand.Back => !desk.Earlier.IsEmpty || desk.IsZoomed || desk.Filters.ContainsKey(desk.Focus),
        DeskCommand.NextPane or DeskCommand.PreviousPane or DeskCommand.Focus or DeskCommand.Zoom =>
            DeskLayout.Panes(desk.Screen).Count > 1,
        DeskCommand.Mark or DeskCommand.MarkAll => desk.Screen == ScreenKind.Strategies && desk.Shown.Count > 0,
        DeskCommand.Run or DeskCommand.Edit or DeskCommand.Clone => desk.Chosen is not null
            && desk.Screen is not (ScreenKind.Plugins or ScreenKind.Help or ScreenKind.Log),
        DeskCommand.RunAll => desk.Shown.Count > 0 && desk.Screen == ScreenKind.Strategies,
        DeskCommand.Parameters => desk.Chosen is not null && desk.Screen is ScreenKind.Strategies or ScreenKind.Run,
        DeskCommand.Stop => desk.Scripts.Any(script => script.IsUnderWay),
        DeskCommand.Compare => desk.Scripts.Count > 0 && desk.Screen is ScreenKind.Strategies or ScreenKind.Run,
        DeskCommand.Set or DeskCommand.Reset => desk.Focus == PaneKind.Parameters && ParameterMoves.Of(desk.Chosen).Count > 0,
        DeskCommand.Export => desk.Chosen?.Last is not null
            && desk.Screen is ScreenKind.Strategies or ScreenKind.Run or ScreenKind.Compare or ScreenKind.Parameters,
        DeskCommand.Why => desk.Screen == ScreenKind.Run && desk.Chosen?.Last is { Decisions.Count: > 0 },
        DeskCommand.ZoomIn or DeskCommand.ZoomOut => desk.Chosen?.Last is not null
            && DeskLayout.Of(desk).Any(box => box.Pane is PaneKind.Chart),
        DeskCommand.LogScale => DeskLayout.Of(desk).Any(box => box.Pane is PaneKind.Chart or PaneKind.CompareChart),
        DeskCommand.Filter => PaneRows.Of(desk, desk.Focus) is not null,
        DeskCommand.Diagnostics => desk.Screen != ScreenKind.Diagnostics,
        DeskCommand.InstallPlugin => desk.Screen == ScreenKind.Plugins,
        DeskCommand.SwitchPlugin or DeskCommand.RemovePlugin or DeskCommand.RollBackPlugin or DeskCommand.CheckPlugin =>
            PluginMoves.Chosen(desk) is not null,
        DeskCommand.Plugins => desk.Screen != ScreenKind.Plugins,
        DeskCommand.Log => desk.Screen != ScreenKind.Log,
        DeskCommand.Help => desk.Screen != ScreenKind.Help,
        _ => true,
    };

    public static Turn Do(Desk desk, DeskCommand command, int place = 0)
    {
        if (!Acts(desk, command)) return desk;
        switch (command)
        {
            case <= DeskCommand.FarRight: return DeskMoves.Move(desk, command);
            case DeskCommand.Open: return Open(desk);
            case DeskCommand.Back: return Back(desk);
            case DeskCommand.Focus:
                var panes = DeskLayout.Panes(desk.Screen);
                return place < panes.Count ? DeskMoves.Focus(desk, panes[place]) : desk;
            case DeskCommand.NextPane: return DeskMoves.NextPane(desk, 1);
            case DeskCommand.PreviousPane: return DeskMoves.NextPane(desk, -1);
            case DeskCommand.Mark:
                var marked = desk.With(desk.Chosen! with { IsMarked = !desk.Chosen!.IsMarked });
                return DeskMoves.Move(marked with { Focus = PaneKind.Strategies }, DeskCommand.Down);
            case DeskCommand.MarkAll:
                var isMarking = desk.Shown.Any(script => !script.IsMarked);
                return desk.Shown.Aggregate(desk, (all, script) => all.With(script with { IsMarked = isMarking }));
            case DeskCommand.Run: return RunThose(desk, [.. Wanted(desk).Select(script => script.Path)]);
            case DeskCommand.RunAll: return RunThose(desk, [.. desk.Shown.Select(script => script.Path)]);
            case DeskCommand.Stop: return Stop(desk);
            case DeskCommand.Edit: return Edit(desk);
            case DeskCommand.Clone: return desk.With(new DeskEffect.FindName(desk.Chosen!.Path));
            case DeskCommand.Compare: return Compare(desk);
            case DeskCommand.Parameters: return Ran(DeskMoves.Settled(desk.Go(ScreenKind.Parameters)));
            case DeskCommand.Set: return ParameterMoves.Ask(desk);
            case DeskCommand.Reset: return ParameterMoves.Reset(desk);
            case DeskCommand.Export: return Saving.Ask(desk);
            case DeskCommand.Why: return Reasons.Ask(desk);
            case DeskCommand.Zoom: return DeskMoves.Settled(desk with { IsZoomed = !desk.IsZoomed });
            case DeskCommand.ZoomIn: return ChartDays.Zoom(desk, desk.Chosen!.Last!, isIn: true);
            case DeskCommand.ZoomOut: return ChartDays.Zoom(desk, desk.Chosen!.Last!, isIn: false);
            case DeskCommand.LogScale: return desk with { IsLog = !desk.IsLog };
            case DeskCommand.Filter: return desk with { Filtering = TextField.Of(desk.Filters.GetValueOrDefault(desk.Focus, "")) };
            case DeskCommand.Palette: return desk with { Chooser = PaletteChoices.Of(desk) };
            case DeskCommand.Plugins: return DeskMoves.Settled(desk.Go(ScreenKind.Plugins));
            case DeskCommand.Diagnostics: return DeskMoves.Settled(desk.Go(ScreenKind.Diagnostics));
            case DeskCommand.Log: return DeskMoves.Move(desk.Go(ScreenKind.Log), DeskCommand.Last);
            case DeskCommand.InstallPlugin: return PluginMoves.AskInstall(desk);
            case DeskCommand.SwitchPlugin: return PluginMoves.Switch(desk, PluginMoves.Chosen(desk)!);
            case DeskCommand.RemovePlugin: return PluginMoves.AskRemove(desk, PluginMoves.Chosen(desk)!);
            case DeskCommand.RollBackPlugin: return PluginMoves.RollBack(desk, PluginMoves.Chosen(desk)!);
            case DeskCommand.CheckPlugin: return PluginMoves.Check(desk, PluginMoves.Chosen(desk)!);
            case DeskCommand.Help: return desk.Go(ScreenKind.Help);
            case DeskCommand.Mouse: return Mouse(desk);
            case DeskCommand.Redraw: return (desk with { }).With(new DeskEffect.Redraw());
            case DeskCommand.Suspend: return desk.With(new DeskEffect.Suspend());
            case DeskCommand.Interrupt: return Interrupt(desk);
            default: return desk.With(new DeskEffect.Quit());
        }
    }

    public static Turn RunThose(Desk desk, IReadOnlyList<string> paths)
    {
        var waiting = paths.Aggregate(desk, (all, path) => all.With(
            path, script => script with { Phase = StrategyState.Waiting, Advance = null }));
        return paths.Count == 0
            ? desk
            : waiting.With(new DeskEffect.Run([.. paths.Select(path => waiting.Scripts.Find(script => script.Path == path)!)]));
    }

    // Runs the chosen strategy if it never ran.
    public static Turn Ran(Desk desk) => desk.Chosen is { Phase: StrategyState.New or StrategyState.Stale } fresh
        ? RunThose(desk, [fresh.Path])
        : desk;

    // Only the list's screen shows marks.
    private static IReadOnlyList<ScriptState> Wanted(Desk desk) =>
        desk.Screen is ScreenKind.Strategies or ScreenKind.Compare ? desk.Meant : [desk.Chosen!];

    private static Turn Open(Desk desk) => desk.Focus switch
    {
        PaneKind.Decisions => Reasons.Ask(desk),
        PaneKind.Diagnostics => Edit(desk),
        PaneKind.Parameters => ParameterMoves.Ask(desk),
        _ when desk.Screen == ScreenKind.Strategies && desk.Chosen is { } chosen =>
            Ran(DeskMoves.Settled(desk.With(chosen with { HasChanged = false }).Go(ScreenKind.Run))),
        _ => desk,
    };

    private static Turn Back(Desk desk)
    {
        if (desk.Filters.ContainsKey(desk.Focus))
            return DeskMoves.Settled(desk with { Filters = desk.Filters.Remove(desk.Focus) });
        if (desk.IsZoomed) return DeskMoves.Settled(desk with { IsZoomed = false });
        var rest = desk.Earlier.Pop(out var earlier);
        return DeskMoves.Settled(desk with { Screen = earlier.Screen, Focus = earlier.Focus, Earlier = rest });
    }

    private static Turn Stop(Desk desk)
    {
        var running = desk.Scripts.Where(script => script.IsUnderWay).Select(script => script.Path).ToList();
        return desk.Say($"Stopping {running.Count} {(running.Count == 1 ? "strategy" : "strategies")}.")
            .With(new DeskEffect.Stop(running));
    }

    private static Turn Edit(Desk desk)
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

    private static DeskEffect.Edit Edit(ScriptState script, Place? place) => new(
        place?.Path ?? script.Path, place is { Line: > 0 } ? place.Line : null, place is { Column: > 0 } ? place.Column : null);

    private static Turn Compare(Desk desk)
    {
        var meant = desk.Marked;
        if (meant.Count < 2 && !(meant.Count == 0 && desk.Chosen?.Before is not null))
            return desk.Say($"Mark strategies with {desk.Keys.KeyOf(DeskCommand.Mark)}, two or more, to see them side by side.");
        var fresh = meant.Where(script => script.Phase == StrategyState.New).Select(script => script.Path).ToList();
        return RunThose(DeskMoves.Settled(desk.Go(ScreenKind.Compare)), fresh);
    }

    private static Turn Mouse(Desk desk)
    {
        var has = !desk.HasMouse;
        return (desk with { HasMouse = has }).Say(has ? "The mouse chooses and scrolls." : "The mouse is the terminal's.")
            .With(new DeskEffect.Mouse(has));
    }

    private static Turn Interrupt(Desk desk)
    {
        if (desk.IsLeaving) return desk.With(new DeskEffect.Quit());
        var leaving = desk with { IsLeaving = true, Chooser = null, Prompt = null, Filtering = null };
        return desk.Scripts.Any(script => script.IsUnderWay)
            ? Stop(leaving)
            : leaving.Say($"{desk.Keys.KeyOf(DeskCommand.Interrupt)} again leaves.");
    }
}

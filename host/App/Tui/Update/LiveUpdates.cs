using System.Globalization;
using Rota.Host.Live;
using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Tui;

// Applies events from compiling and running scripts.
internal static class LiveUpdates
{
    public static Next On(AppState app, LiveEvent happened) => happened switch
    {
        RunQueued => app.With(happened.Path, script => script with { Phase = StrategyState.Waiting, Advance = null }),
        CompileStarted => app.With(happened.Path, script => script with { Phase = StrategyState.Compiling }),
        ProgressReported(var path, var advance) => app.With(path, script => script with { Phase = StrategyState.Running, Advance = advance }),
        RunStopped => app.With(happened.Path, script => script with { Phase = StrategyState.Stopped, Advance = null }),
        RunEnded ended => OnEnded(app, ended),
        ScriptChanged(var path, _) => app.With(path, script => script with
        {
            HasChanged = true,
            Phase = script.Phase == StrategyState.Good ? StrategyState.Stale : script.Phase,
        }),
        DecisionExplained(var path, var day, var text, var failed) when app.Why?.Path == path && app.Why.Day == day =>
            app with { Why = app.Why with { Text = text ?? failed!.Text } },
        StatisticExplained explained => ExplainUpdates.On(app, explained),
        LuckMeasured measured => LuckUpdates.On(app, measured),
        RunOverEnded ended => Comparisons.On(app, ended),
        ReportsRendered(var path, var reports, var failed) => reports is null
            ? app.Say(failed!.Text, isWrong: true)
            : ExportDialog.AskPath(app, path, reports),
        FolderChanged => app.With(new Effect.Scan()),
        _ => app,
    };

    // A new list of scripts; the state of those that remain is kept.
    public static Next OnFound(AppState app, IReadOnlyList<string> paths)
    {
        var known = app.Scripts.ToDictionary(script => script.Path, StringComparer.Ordinal);
        var isFirst = !app.HasFound;
        var isGone = app.ChosenPath is { } chosen && !paths.Contains(chosen);
        app = app with { HasFound = true, Scripts = [.. paths.Select(path => known.TryGetValue(path, out var script) ? script : New(app, path))] };
        // A deleted script has no error: the run that its deletion started found no file.
        if (app.Notice is { IsWrong: true } && known.Values.Any(script => script.Failure is not null && !paths.Contains(script.Path)))
            app = app with { Notice = null };
        if (isGone && ShowsChosen(app.Screen))
            app = app with { Screen = ScreenKind.Strategies, Focus = PaneKind.Strategies, Earlier = [], IsZoomed = false };
        // The comparison of the last session may have been one of other folders.
        if (isFirst) app = app with { IsComparing = app.IsComparing && app.Marked.Count > 1 };
        app = Navigation.Settled(app);
        return isFirst && app.Screen != ScreenKind.Strategies ? AppCommands.Ran(app) : app;
    }

    private static bool ShowsChosen(ScreenKind screen) =>
        screen is ScreenKind.Run or ScreenKind.Parameters or ScreenKind.Sweep or ScreenKind.Settings or ScreenKind.Why or ScreenKind.Explanation or ScreenKind.Error;

    public static AppState OnRemembered(AppState app, string path, RunSnapshot result) => app.With(
        path,
        script => script.Last is not null ? script : script with
        {
            Last = result,
            IsRemembered = true,
            Phase = script.Phase == StrategyState.New ? StrategyState.Stale : script.Phase,
        });

    // Parameters from the command line override those of the last session.
    private static ScriptState New(AppState app, string path)
    {
        var kept = app.Kept.GetValueOrDefault(path, new ScriptState(path));
        return kept.Without(app.Given.Keys) with { Parameters = kept.Parameters.SetItems(app.Given) };
    }

    public static Next OnCloned(AppState app, string path) => Added(app, path)
        .Say($"Wrote {path}. Its first line states its origin: make it your own.")
        .With(new Effect.Edit(path, null, null));

    // A new script is in the list at once, and selected.
    public static AppState Added(AppState app, string path)
    {
        var there = app.Scripts.Exists(script => script.Path == path) ? app : app with
        {
            Scripts = [.. app.Scripts.Append(New(app, path)).OrderBy(script => script.Path, StringComparer.Ordinal)],
        };
        return Navigation.Settled(there with { ChosenPath = path, Filters = there.Filters.Remove(PaneKind.Strategies) });
    }

    private static Next OnEnded(AppState app, RunEnded happened)
    {
        var (path, ended) = happened;
        if (app.Scripts.Find(each => each.Path == path) is not { } script) return app;
        var isSeen = app.ChosenPath == path && app.Screen != ScreenKind.Strategies;
        script = script with { Advance = null, Took = ended.Took, HasChanged = ended.Causes.Count > 0 && !isSeen, IsUnseen = !isSeen };
        var cause = ended.Causes.Count == 0 ? "" : $"{string.Join(", ", ended.Causes.Select(Path.GetFileName))} saved: ";
        if (ended.Answer is Failed failed)
        {
            var problem = failed.Text.Split('\n')[0];
            if (script.Last is not null) problem = $"{problem.TrimEnd('.')}; showing the last good result";
            var shown = Navigation.Settled(Failed(app, script with { Phase = StrategyState.Wrong, Failure = failed }));
            return shown.Say($"{cause}{problem}", isWrong: true);
        }

        var run = (RunSnapshot)ended.Answer;
        var undeclared = happened.DroppedParameters.Where(name => !app.IsGiven(script, name)).ToList();
        script = script.Without(happened.DroppedParameters);
        if (undeclared.Count > 0)
            app = app.Say($"{script.Name} does not declare {string.Join(", ", undeclared)}; the set value was dropped.");
        if (ParameterDefaults.Outdated(script, run) is { Count: > 0 } outdated) return ParameterDefaults.Drop(app, script, outdated);

        app = app with
        {
            PluginTimes = run.PluginTimes.Aggregate(
                app.PluginTimes, (all, time) => all.SetItem(time.Id, all.GetValueOrDefault(time.Id) + time.Milliseconds)),
        };
        var isOther = script.Last is { } last && !script.IsRemembered && (ended.Causes.Any(IsEdit) || !IsSame(last, run));
        var before = isOther ? script.Last : script.Before;
        var took = string.Create(CultureInfo.InvariantCulture, $"{cause}{script.Name} ran in {ended.Took.TotalMilliseconds:0} ms");
        // A success clears the earlier error.
        if (script.Failure is not null && app.Notice is { IsWrong: true }) app = app with { Notice = null };
        app = Navigation.Settled(app.With(ParameterDefaults.Completed(app, script, run) with
        {
            Phase = StrategyState.Good,
            Failure = null,
            Last = run,
            Before = before,
            IsRemembered = false,
        }));
        return app.Note(took);
    }

    // The error of the chosen strategy shows from its first line, and takes the focus from the chart, so that Enter opens the place.
    private static AppState Failed(AppState app, ScriptState script)
    {
        var failed = app.With(script);
        if (script.Path != app.ChosenPath) return failed;
        failed = failed with { Views = failed.Views.Remove(PaneKind.Error) };
        return app.Focus == PaneKind.Chart ? failed with { Focus = PaneKind.Error, Tab = PaneKind.Error } : failed;
    }

    // A change that was written to a settings file had its effect before.
    private static bool IsEdit(string saved) => Path.GetFileName(saved) != SettingsFile.ProjectName;

    // Other settings count as a change, even those that move no value of the strategy.
    private static bool IsSame(RunSnapshot one, RunSnapshot other) =>
        (one.Feed, one.Profile, one.Costs, one.From, one.To, one.CashRate, one.BenchmarkName)
            == (other.Feed, other.Profile, other.Costs, other.From, other.To, other.CashRate, other.BenchmarkName) &&
        one.Equity.Dates.AsSpan().SequenceEqual(other.Equity.Dates)
        && one.Equity.Values.AsSpan().SequenceEqual(other.Equity.Values)
        && one.Parameters.SequenceEqual(other.Parameters);
}

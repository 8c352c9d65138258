using System.Globalization;
using Rota.Host.Live;
using Rota.Host.Workers;

namespace Rota.Host.Tui;

// What the scripts do while they are compiled and run.
internal static class LiveUpdates
{
    public static Next On(AppState desk, LiveEvent happened) => happened switch
    {
        RunQueued => desk.With(happened.Path, script => script with { Phase = StrategyState.Waiting, Advance = null }),
        CompileStarted => desk.With(happened.Path, script => script with { Phase = StrategyState.Compiling }),
        ProgressReported(var path, var advance) => desk.With(path, script => script with { Phase = StrategyState.Running, Advance = advance }),
        RunStopped => desk.With(happened.Path, script => script with { Phase = Rested(script), Advance = null }),
        RunEnded ended => OnEnded(desk, ended),
        ScriptChanged(var path, _) => desk.With(path, script => script with
        {
            HasChanged = true,
            Phase = script.Phase == StrategyState.Good ? StrategyState.Stale : script.Phase,
        }),
        DecisionExplained(var path, var day, var text, var failed) when desk.Why?.Path == path && desk.Why.Day == day =>
            desk with { Why = desk.Why with { Text = text ?? failed!.Text } },
        ReportsRendered(var path, var reports, var failed) => reports is null
            ? desk.Say(failed!.Text, isWrong: true)
            : ExportDialog.AskPath(desk, path, reports),
        FolderChanged => desk.With(new Effect.Scan()),
        _ => desk,
    };

    // The list again: what is known of those that are still there stays.
    public static Next OnFound(AppState desk, IReadOnlyList<string> paths)
    {
        var known = desk.Scripts.ToDictionary(script => script.Path, StringComparer.Ordinal);
        var isFirst = desk.Scripts.IsEmpty;
        var isGone = desk.ChosenPath is { } chosen && !paths.Contains(chosen);
        desk = desk with { Scripts = [.. paths.Select(path => known.TryGetValue(path, out var script) ? script : New(desk, path))] };
        if (isGone && desk.Screen is ScreenKind.Run or ScreenKind.Parameters or ScreenKind.Why)
            desk = desk with { Screen = ScreenKind.Strategies, Focus = PaneKind.Strategies, Earlier = [], IsZoomed = false };
        desk = Navigation.Settled(desk);
        return isFirst && desk.Screen != ScreenKind.Strategies ? AppCommands.Ran(desk) : desk;
    }

    public static AppState OnRemembered(AppState desk, string path, RunSnapshot result) => desk.With(
        path,
        script => script.Last is not null ? script : script with
        {
            Last = result,
            IsRemembered = true,
            Phase = script.Phase == StrategyState.New ? StrategyState.Stale : script.Phase,
        });

    // What the command line sets counts more than what was set the last time.
    private static ScriptState New(AppState desk, string path)
    {
        var kept = desk.Kept.GetValueOrDefault(path, new ScriptState(path));
        return kept with { Parameters = kept.Parameters.SetItems(desk.Given) };
    }

    public static Next OnCloned(AppState desk, string path)
    {
        var there = desk.Scripts.Exists(script => script.Path == path) ? desk : desk with
        {
            Scripts = [.. desk.Scripts.Append(new ScriptState(path)).OrderBy(script => script.Path, StringComparer.Ordinal)],
        };
        return Navigation.Settled(there with { ChosenPath = path, Filters = there.Filters.Remove(PaneKind.Strategies) })
            .Say($"Wrote {path}. Its first line says what it is and where it comes from: make it yours.")
            .With(new Effect.Edit(path, null, null));
    }

    private static StrategyState Rested(ScriptState script) => script switch
    {
        { Failure: not null } => StrategyState.Wrong,
        { Last: not null } => StrategyState.Stale,
        _ => StrategyState.New,
    };

    private static AppState OnEnded(AppState desk, RunEnded happened)
    {
        var (path, ended) = happened;
        if (desk.Scripts.Find(each => each.Path == path) is not { } script) return desk;
        var isSeen = desk.ChosenPath == path && desk.Screen != ScreenKind.Strategies;
        script = script with { Advance = null, Took = ended.Took, HasChanged = ended.Causes.Count > 0 && !isSeen };
        var cause = ended.Causes.Count == 0 ? "" : $"{string.Join(", ", ended.Causes.Select(Path.GetFileName))} saved: ";
        if (ended.Answer is Failed failed)
        {
            var left = script.Last is null ? "" : "; the last good result stays";
            return desk.With(script with { Phase = StrategyState.Wrong, Failure = failed })
                .Say($"{cause}{failed.Text.Split('\n')[0]}{left}", isWrong: true);
        }

        var run = (RunSnapshot)ended.Answer;
        desk = desk with
        {
            PluginTimes = run.PluginTimes.Aggregate(
                desk.PluginTimes, (all, time) => all.SetItem(time.Id, all.GetValueOrDefault(time.Id) + time.Milliseconds)),
        };
        var isOther = script.Last is { } last && !script.IsRemembered && (ended.Causes.Count > 0 || !IsSame(last, run));
        var before = isOther ? script.Last : script.Before;
        var took = string.Create(CultureInfo.InvariantCulture, $"{cause}{script.Name} ran in {ended.Took.TotalMilliseconds:0} ms");
        // What was wrong with it is mended.
        if (script.Failure is not null && desk.Notice is { IsWrong: true }) desk = desk with { Notice = null };
        desk = desk.With(script with
        {
            Phase = StrategyState.Good,
            Failure = null,
            Last = run,
            Before = before,
            IsRemembered = false,
            Parameters = script.Parameters.RemoveRange(happened.DroppedParameters),
        });
        return happened.DroppedParameters.Count == 0
            ? desk.Note(took)
            : desk.Say($"{script.Name} declares no {string.Join(", ", happened.DroppedParameters)}; what was set is dropped.");
    }

    private static bool IsSame(RunSnapshot one, RunSnapshot other) =>
        one.Equity.Dates.AsSpan().SequenceEqual(other.Equity.Dates)
        && one.Equity.Values.AsSpan().SequenceEqual(other.Equity.Values)
        && one.Parameters.SequenceEqual(other.Parameters);
}

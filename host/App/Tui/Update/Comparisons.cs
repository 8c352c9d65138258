using System.Collections.Immutable;
using Rota.Host.Live;
using Rota.Host.Runs;
using Rota.Host.Workers;

namespace Rota.Host.Tui;

// Runs the marked strategies over their common days, again whenever one of them has a new result.
internal static class Comparisons
{
    public static Next Follow(AppState app)
    {
        if (app.Screen != ScreenKind.Compare) return app;
        var scripts = app.Marked.Where(Compared.HasResult).ToList();
        if (app.Shared?.IsOf(scripts) == true) return app;
        if (scripts.Count == 0 || app.Marked.Any(script => script.IsUnderWay)) return app.Shared is null ? app : app with { Shared = null };
        try
        {
            RequireOneSet(scripts);
            return Start(app, scripts, SharedRange.Of([.. scripts.Select(DaysOf)]));
        }
        catch (InputException apart)
        {
            return app with { Shared = new(scripts, null, apart.Mistakes[0].What) };
        }
    }

    // An answer to an earlier question is dropped.
    public static AppState On(AppState app, RunOverEnded ended) => app.Shared is { Range: { } range } shared && ended.To == range.Days.To
        && ended.From == range.Begin(ended.Last.Equity.Dates[0]) && shared.Scripts.Any(script => ReferenceEquals(script.Last, ended.Last))
            ? app with { Shared = shared with { Answers = shared.Answers.SetItem(ended.Path, ended.Answer) } }
            : app;

    private static Next Start(AppState app, List<ScriptState> scripts, SharedRange range)
    {
        var whole = scripts.Where(script => DaysOf(script) is var days && days.From == range.Days.From && days.To == range.Days.To).ToList();
        return new(
            app with { Shared = new(scripts, range, range.Reason) { Answers = whole.ToImmutableDictionary(script => script.Path, script => (Answer)script.Last!) } },
            [.. scripts.Except(whole).Select(script => new Effect.RunOver(script.Path, script.Last!, range.Begin(DaysOf(script).From), range.Days.To))]);
    }

    // Sets may define the same statistic differently.
    private static void RequireOneSet(List<ScriptState> scripts)
    {
        var sets = scripts.Select(script => SetOf(script.Last!)).ToList();
        var other = sets.FindIndex(set => set != sets[0]);
        if (other >= 0)
        {
            throw new InputException(new Mistake(
                $"{scripts[0].Name} has profile {scripts[0].Last!.Profile}, {scripts[other].Name} has {scripts[other].Last!.Profile}, which define " +
                "statistics differently. Choose one profile for all."));
        }
    }

    private static string SetOf(RunSnapshot run) => Conventions.Named(run.Profile).StatisticsSet;

    private static RunDays DaysOf(ScriptState script) => new(
        Path.GetFileName(script.Path), script.Last!.Equity.Dates,
        script.Last.BeginsOnAnyDay ? null : [.. script.Last.Decisions.Select(decision => decision.Decided)]);
}

using System.Collections.Immutable;
using System.Globalization;
using Rota.Host.Editing;
using Rota.Terminal;

namespace Rota.Host.Tui;

// New strategies, and other folders.
internal static class FolderMoves
{
    public static Next AskNew(AppState app) => AskNew(app, "");

    private static AppState AskNew(AppState app, string name, bool isAgain = false) =>
        AskName(app, "Name of the new strategy:", name, chosen => new Effect.New(chosen), isAgain);

    // The question that led to an effect; null for other effects.
    public static AppState? AskAgain(AppState app, Effect refused) => refused switch
    {
        Effect.New(var name) => AskNew(app, name, isAgain: true),
        Effect.CopyShipped(var path, var name) => AskCopy(app, path, name, chosen => new Effect.CopyShipped(path, chosen), isAgain: true),
        Effect.Copy(var path, var name) => AskCopy(app, path, name, chosen => new Effect.Copy(path, chosen), isAgain: true),
        Effect.OpenFolder(var path) => AskFolder(app, path, isAgain: true),
        _ => null,
    };

    public static AppState AskCopy(AppState app, string script, string suggested, Func<string, Effect> copy, bool isAgain = false) =>
        AskName(app, $"Copy {Path.GetFileNameWithoutExtension(script)} as:", suggested, copy, isAgain);

    public static Next AskShipped(AppState app, IReadOnlyList<ShippedStrategy> shipped) => app with
    {
        Chooser = new(
            "Copy a published strategy",
            [.. shipped.Select(each => new Choice($"{each.Name}: {each.About}", each.Source, chosen => AskCopy(
                chosen, each.Path, each.Name, name => new Effect.CopyShipped(each.Path, name))))]),
    };

    public static Next AskFolder(AppState app) => AskFolder(app, app.Roots);

    private static AppState AskFolder(AppState app, string suggested, bool isAgain = false) => app with
    {
        Prompt = new("Open folder", suggested, (asked, path) => path.Length == 0 ? asked : asked.With(new Effect.OpenFolder(path)))
        {
            Path = new(TakesFiles: false),
            IsBeginning = isAgain,
        },
    };

    // The new strategy is selected.
    public static Next OnCreated(AppState app, string path) => LiveUpdates.Added(app, path).Say($"Wrote {path}.") with
    {
        Confirmation = new(
            $"Wrote {Path.GetFileName(path)}. Edit it now?", (asked, isAgreed) => isAgreed ? asked.With(new Effect.Edit(path, null, null)) : asked,
            Suggests: true),
    };

    // The values set in the former folders are kept, and come back when one is opened again.
    public static Next OnOpened(AppState app, string root, IReadOnlyList<string> paths)
    {
        var empty = app with
        {
            Roots = root,
            Kept = app.Scripts.Aggregate(app.Kept, (all, script) => all.SetItem(script.Path, AtRest(app, script))),
            Scripts = [],
            Screen = ScreenKind.Strategies,
            Focus = PaneKind.Strategies,
            Earlier = [],
            IsZoomed = false,
            IsComparing = false,
            ChosenPath = null,
            Cursor = null,
            Window = null,
            Views = ImmutableDictionary<PaneKind, ListView>.Empty,
            Filters = ImmutableDictionary<PaneKind, string>.Empty,
            Why = null,
        };
        var count = string.Create(CultureInfo.InvariantCulture, $"{paths.Count} {(paths.Count == 1 ? "strategy" : "strategies")}");
        return LiveUpdates.OnFound(empty, paths).Then(found => found.Say($"Opened {root}: {count}."));
    }

    private static ScriptState AtRest(AppState app, ScriptState script) => script.Without(script.Parameters.Keys.Where(name => app.IsGiven(script, name))) with
    {
        Phase = script.Last is null ? StrategyState.New : StrategyState.Stale,
        IsRemembered = true,
        Failure = null,
        Advance = null,
    };

    // A wrong name is asked for again.
    private static AppState AskName(AppState app, string question, string suggested, Func<string, Effect> write, bool isAgain = false) => app with
    {
        Prompt = new(question, suggested, (asked, name) =>
            name.Length == 0 ? asked
            : NewFile.Wrong(name) is { } wrong ? AskName(asked, question, name, write, isAgain: true).Say(wrong, isWrong: true)
            : asked.With(write(name)))
        {
            IsBeginning = isAgain,
        },
    };
}

namespace Rota.Host.Tui;

// A tab: the list of strategies, an opened strategy, or the comparison. Unseen: it has a result or a change that was not shown yet.
internal sealed record ScreenTab(ScreenKind Screen, string Title, string? Path = null, bool IsUnseen = false)
{
    // The list, the opened strategies, the comparison if there is something to compare; none if the list is the only one.
    public static IReadOnlyList<ScreenTab> All(AppState app)
    {
        var opened = app.Opened.Select(path => app.Scripts.Find(script => script.Path == path)).OfType<ScriptState>().ToList();
        var isComparing = app.IsComparing && (app.Screen == ScreenKind.Compare || Compared.Count(app) > 1);
        if (opened.Count == 0 && !isComparing) return [];
        return
        [
            new(ScreenKind.Strategies, "Strategies"),
            .. opened.Select(script => new ScreenTab(ScreenKind.Run, Name(script, opened), script.Path, script.IsUnseen || script.HasChanged)),
            .. isComparing ? [new ScreenTab(ScreenKind.Compare, FormattableString.Invariant($"compare {Compared.Count(app)}"))] : Array.Empty<ScreenTab>(),
        ];
    }

    // The place of the shown tab; that of the list while something else is shown over it.
    public static int Current(AppState app, IReadOnlyList<ScreenTab> tabs)
    {
        var below = app.Earlier.Select(earlier => earlier.Screen).Prepend(app.Screen)
            .FirstOrDefault(screen => screen is ScreenKind.Strategies or ScreenKind.Run or ScreenKind.Parameters or ScreenKind.Compare);
        return Math.Max(0, below switch
        {
            ScreenKind.Run or ScreenKind.Parameters => tabs.ToList().FindIndex(tab => tab.Path is { } path && path == app.ChosenPath),
            ScreenKind.Compare => tabs.ToList().FindIndex(tab => tab.Screen == ScreenKind.Compare),
            _ => 0,
        });
    }

    // With its folder if another opened strategy has the same name.
    private static string Name(ScriptState script, IReadOnlyList<ScriptState> opened) =>
        opened.Any(other => other != script && other.Name == script.Name)
            ? $"{System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(script.Path))}/{script.Name}"
            : script.Name;
}

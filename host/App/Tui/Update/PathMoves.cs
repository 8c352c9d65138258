using Rota.Terminal;

namespace Rota.Host.Tui;

// Typing a path: arrows move in its folder, Tab takes the entry into the path, Enter answers or goes into a folder.
internal static class PathMoves
{
    private const int Page = 10;

    public static Next OnKey(AppState app, Prompt prompt, PathChoice path, KeyInput key)
    {
        var last = path.Found(prompt.Answer).Count - 1;
        return key.Key switch
        {
            Key.Up => To(path.Chosen - 1),
            Key.Down => To(path.Chosen + 1),
            Key.PageUp => To(path.Chosen - Page),
            Key.PageDown => To(path.Chosen + Page),
            Key.Tab => path.Completion(prompt.Answer) is { } row ? Take(app, prompt, path, row) : app,
            Key.Enter when path.Chosen >= 0 => Pick(app, prompt, path, path.Chosen),
            Key.Enter => TextEntry.OnAnswered(app, prompt.Answer),
            Key.Escape => TextEntry.OnAnswered(app, null),
            _ => app,
        };

        AppState To(int at) => app with { Prompt = prompt with { Path = path with { Chosen = Math.Clamp(at, PathChoice.Typed, last) } } };
    }

    // A folder opens; a file is the answer.
    public static Next Pick(AppState app, Prompt prompt, PathChoice path, int row)
    {
        var found = path.Found(prompt.Answer);
        return row < 0 || row >= found.Count ? app
            : found[row].IsFolder ? Take(app, prompt, path, row)
            : TextEntry.OnAnswered(app, PathChoice.FolderOf(prompt.Answer) + found[row].Name);
    }

    // Reads the folder of the path when it becomes another one.
    public static Next Follow(Next next)
    {
        if (next.State.Prompt is not { Path: { } path } prompt) return next;
        var folder = PathChoice.FolderOf(prompt.Answer);
        if (folder == path.Folder) return next;
        var elsewhere = prompt with { Path = path with { Folder = folder, Entries = [], Chosen = PathChoice.Typed } };
        return new(next.State with { Prompt = elsewhere }, next.Effects.Add(new Effect.ListFolder(folder)));
    }

    public static AppState OnListed(AppState app, string folder, IReadOnlyList<PathEntry> entries) =>
        app.Prompt is { Path: { } path } prompt && path.Folder == folder
            ? app with { Prompt = prompt with { Path = path with { Entries = entries } } }
            : app;

    private static AppState Take(AppState app, Prompt prompt, PathChoice path, int row)
    {
        var found = path.Found(prompt.Answer);
        if (row >= found.Count) return app;
        var entry = found[row];
        return app with
        {
            Prompt = prompt with
            {
                Answer = $"{PathChoice.FolderOf(prompt.Answer)}{entry.Name}{(entry.IsFolder ? "/" : "")}",
                Path = path with { Chosen = PathChoice.Typed },
            },
        };
    }
}

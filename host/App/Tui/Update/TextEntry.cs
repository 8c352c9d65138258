using Rota.Terminal;

namespace Rota.Host.Tui;

// The chooser, prompt, confirmation or filter that is open above the panes. Its text field edits the text and reports it as Msg.Written;
// keys that the field does not use come here.
internal static class TextEntry
{
    private const int Page = 10;

    public static bool IsOn(AppState app) =>
        app.Chooser is not null || app.Prompt is not null || app.Confirmation is not null || app.IsFiltering;

    // The text of the open field.
    public static string? TextOf(AppState app) => app.Chooser?.Letters ?? app.Prompt?.Answer
        ?? (app.IsFiltering ? app.Filters.GetValueOrDefault(app.Focus, "") : null);

    public static Next OnKey(AppState app, KeyInput key) =>
        app.Chooser is { } chooser ? OnKey(app, chooser, key)
        : app.Prompt is { Path: { } path } asked ? PathMoves.OnKey(app, asked, path, key)
        : app.Prompt is { } prompt ? OnKey(app, prompt, key)
        : app.Confirmation is not null ? OnConfirmationKey(app, key)
        : OnFilterKey(app, key);

    public static Next OnWritten(AppState app, string text) =>
        app.Chooser is { } chooser ? app with { Chooser = chooser with { Letters = text, Chosen = 0 } }
        : app.Prompt is { } prompt ? app with { Prompt = prompt with { Answer = text, Path = prompt.Path is { } path ? path with { Chosen = PathChoice.Typed } : null } }
        : app.IsFiltering ? Filter(app, text)
        : app;

    public static Next OnPicked(AppState app, int row) => app.Prompt is { Path: { } path } prompt ? PathMoves.Pick(app, prompt, path, row)
        : app.Chooser is { } chooser && row >= 0 && row < chooser.Found.Count ? Pick(app, chooser.Found[row]) : app;

    public static Next OnAnswered(AppState app, string? text) =>
        app.Prompt is not { } prompt ? app
        : text is null ? app with { Prompt = null }
        : prompt.Then(app with { Prompt = null }, text.Trim());

    public static Next OnConfirmed(AppState app, bool isAgreed) =>
        app.Confirmation is { } asked ? asked.Then(app with { Confirmation = null }, isAgreed) : app;

    private static Next OnKey(AppState app, Chooser chooser, KeyInput key)
    {
        var found = chooser.Found;
        var last = found.Count - 1;
        return key switch
        {
            { Key: Key.Escape } => app with { Chooser = null },
            { Key: Key.Enter } when last >= 0 => Pick(app, found[Math.Min(chooser.Chosen, last)]),
            { Key: Key.Up } or { Key: Key.Letter, Rune.Value: 'p', Modifiers: Modifiers.Ctrl } => To(chooser.Chosen - 1),
            { Key: Key.Down } or { Key: Key.Letter, Rune.Value: 'n', Modifiers: Modifiers.Ctrl } => To(chooser.Chosen + 1),
            { Key: Key.PageUp } => To(chooser.Chosen - Page),
            { Key: Key.PageDown } => To(chooser.Chosen + Page),
            _ => app,
        };

        AppState To(int at) => app with { Chooser = chooser with { Chosen = Math.Clamp(at, 0, Math.Max(0, last)) } };
    }

    private static Next Pick(AppState app, Choice choice) => choice.Then(app with { Chooser = null });

    private static Next OnKey(AppState app, Prompt prompt, KeyInput key) => key.Key switch
    {
        Key.Escape => OnAnswered(app, null),
        Key.Enter => OnAnswered(app, prompt.Answer),
        _ => app,
    };

    private static Next OnConfirmationKey(AppState app, KeyInput key) => key.ToString() switch
    {
        "y" or "Y" => OnConfirmed(app, isAgreed: true),
        "n" or "N" or "Escape" => OnConfirmed(app, isAgreed: false),
        _ => app,
    };

    // Esc removes the filter, Enter keeps it.
    private static Next OnFilterKey(AppState app, KeyInput key) => key.Key switch
    {
        Key.Escape => Filter(app, "") with { IsFiltering = false },
        Key.Enter or Key.Up or Key.Down or Key.Tab => app with { IsFiltering = false },
        _ => app,
    };

    private static AppState Filter(AppState app, string text) => Navigation.Settled(app with
    {
        Filters = text.Length == 0 ? app.Filters.Remove(app.Focus) : app.Filters.SetItem(app.Focus, text),
    });
}

using Rota.Terminal;

namespace Rota.Host.Tui;

// Handles keys while text is edited: in a chooser, a prompt or a filter.
internal static class TextEntry
{
    private const int Page = 10;

    public static bool IsOn(AppState app) => app.Chooser is not null || app.Prompt is not null || app.Filtering is not null;

    public static Next OnKey(AppState app, KeyInput key) =>
        app.Chooser is { } chooser ? OnKey(app, chooser, key)
        : app.Prompt is { } prompt ? OnKey(app, prompt, key)
        : app.Filtering is { } filtering ? OnKey(app, filtering, key)
        : app;

    public static Next OnPaste(AppState app, string text) =>
        app.Chooser is { } chooser ? app with { Chooser = chooser with { Letters = chooser.Letters.Insert(text), Chosen = 0 } }
        : app.Prompt is { } prompt ? app with { Prompt = prompt with { Answer = prompt.Answer.Insert(text) } }
        : app.Filtering is { } filtering ? Filter(app, filtering.Insert(text))
        : app;

    private static Next OnKey(AppState app, Chooser chooser, KeyInput key)
    {
        var found = chooser.Found;
        var last = found.Count - 1;
        switch (key)
        {
            case { Key: Key.Escape }: return app with { Chooser = null };
            case { Key: Key.Enter } when last < 0: return app;
            case { Key: Key.Enter }: return found[Math.Min(chooser.Chosen, last)].Then(app with { Chooser = null });
            case { Key: Key.Up } or { Key: Key.Letter, Rune.Value: 'p', Modifiers: Modifiers.Ctrl }: return To(chooser.Chosen - 1);
            case { Key: Key.Down } or { Key: Key.Letter, Rune.Value: 'n', Modifiers: Modifiers.Ctrl }: return To(chooser.Chosen + 1);
            case { Key: Key.PageUp }: return To(chooser.Chosen - Page);
            case { Key: Key.PageDown }: return To(chooser.Chosen + Page);
            default:
                return chooser.Letters.On(key) is { } letters
                    ? app with { Chooser = chooser with { Letters = letters, Chosen = 0 } }
                    : app;
        }

        AppState To(int at) => app with { Chooser = chooser with { Chosen = Math.Clamp(at, 0, Math.Max(0, last)) } };
    }

    private static Next OnKey(AppState app, Prompt prompt, KeyInput key) => key.Key switch
    {
        Key.Escape => app with { Prompt = null },
        Key.Enter => prompt.Then(app with { Prompt = null }, prompt.Answer.Text.Trim()),
        _ => prompt.Answer.On(key) is { } answer ? app with { Prompt = prompt with { Answer = answer } } : app,
    };

    // Esc removes the filter, Enter keeps it.
    private static Next OnKey(AppState app, TextField filtering, KeyInput key) => key.Key switch
    {
        Key.Escape => Filter(app, TextField.Empty) with { Filtering = null },
        Key.Enter or Key.Up or Key.Down or Key.Tab => app with { Filtering = null },
        _ => filtering.On(key) is { } text ? Filter(app, text) : app,
    };

    private static AppState Filter(AppState app, TextField text) => Navigation.Settled(app with
    {
        Filtering = text,
        Filters = text.Text.Length == 0 ? app.Filters.Remove(app.Focus) : app.Filters.SetItem(app.Focus, text.Text),
    });
}

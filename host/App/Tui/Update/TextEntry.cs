using Rota.Terminal;

namespace Rota.Host.Tui;

// While a text is written: letters to choose by, an answer, or a filter.
internal static class TextEntry
{
    private const int Page = 10;

    public static bool IsOn(AppState desk) => desk.Chooser is not null || desk.Prompt is not null || desk.Filtering is not null;

    public static Next OnKey(AppState desk, KeyInput key) =>
        desk.Chooser is { } chooser ? OnKey(desk, chooser, key)
        : desk.Prompt is { } prompt ? OnKey(desk, prompt, key)
        : desk.Filtering is { } filtering ? OnKey(desk, filtering, key)
        : desk;

    public static Next OnPaste(AppState desk, string text) =>
        desk.Chooser is { } chooser ? desk with { Chooser = chooser with { Letters = chooser.Letters.Insert(text), Chosen = 0 } }
        : desk.Prompt is { } prompt ? desk with { Prompt = prompt with { Answer = prompt.Answer.Insert(text) } }
        : desk.Filtering is { } filtering ? Filter(desk, filtering.Insert(text))
        : desk;

    private static Next OnKey(AppState desk, Chooser chooser, KeyInput key)
    {
        var found = chooser.Found;
        var last = found.Count - 1;
        switch (key)
        {
            case { Key: Key.Escape }: return desk with { Chooser = null };
            case { Key: Key.Enter } when last < 0: return desk;
            case { Key: Key.Enter }: return found[Math.Min(chooser.Chosen, last)].Then(desk with { Chooser = null });
            case { Key: Key.Up } or { Key: Key.Letter, Rune.Value: 'p', Modifiers: Modifiers.Ctrl }: return To(chooser.Chosen - 1);
            case { Key: Key.Down } or { Key: Key.Letter, Rune.Value: 'n', Modifiers: Modifiers.Ctrl }: return To(chooser.Chosen + 1);
            case { Key: Key.PageUp }: return To(chooser.Chosen - Page);
            case { Key: Key.PageDown }: return To(chooser.Chosen + Page);
            default:
                return chooser.Letters.On(key) is { } letters
                    ? desk with { Chooser = chooser with { Letters = letters, Chosen = 0 } }
                    : desk;
        }

        AppState To(int at) => desk with { Chooser = chooser with { Chosen = Math.Clamp(at, 0, Math.Max(0, last)) } };
    }

    private static Next OnKey(AppState desk, Prompt prompt, KeyInput key) => key.Key switch
    {
        Key.Escape => desk with { Prompt = null },
        Key.Enter => prompt.Then(desk with { Prompt = null }, prompt.Answer.Text.Trim()),
        _ => prompt.Answer.On(key) is { } answer ? desk with { Prompt = prompt with { Answer = answer } } : desk,
    };

    // Esc takes the filter away, Enter keeps it.
    private static Next OnKey(AppState desk, TextField filtering, KeyInput key) => key.Key switch
    {
        Key.Escape => Filter(desk, TextField.Empty) with { Filtering = null },
        Key.Enter or Key.Up or Key.Down or Key.Tab => desk with { Filtering = null },
        _ => filtering.On(key) is { } text ? Filter(desk, text) : desk,
    };

    private static AppState Filter(AppState desk, TextField text) => Navigation.Settled(desk with
    {
        Filtering = text,
        Filters = text.Text.Length == 0 ? desk.Filters.Remove(desk.Focus) : desk.Filters.SetItem(desk.Focus, text.Text),
    });
}

using System.Collections.Concurrent;
using Rota.Terminal;
using Terminal.Gui.Drawing;

namespace Rota.Host.Tui;

// The colours of the package's views, from our theme. Every role is set: what is left out the package derives from RGB colours.
internal sealed record Schemes(Scheme Window, Scheme Box, Scheme Choice, Scheme Field)
{
    private static readonly ConcurrentDictionary<TerminalProfile, Schemes> Known = new();

    public static Schemes Of(TerminalProfile look) => Known.GetOrAdd(look, Make);

    private static Schemes Make(TerminalProfile look)
    {
        var theme = Theme.Of(look);
        return new(
            All(theme.Text, theme.Text, theme.Chosen, theme.Key, theme.Faint),
            All(theme.Focus, theme.Focus, theme.Focus, theme.Focus, theme.Faint),
            All(theme.Text, theme.Text, theme.Chosen, theme.Key, theme.Faint),
            All(theme.Text, theme.Text, theme.Text, theme.Text, theme.Faint, theme.Chosen));
    }

    private static Scheme All(Style normal, Style editable, Style focus, Style hot, Style disabled, Style? active = null) => new()
    {
        Normal = Ink.Of(normal),
        HotNormal = Ink.Of(hot),
        Focus = Ink.Of(focus),
        HotFocus = Ink.Of(focus),
        Active = Ink.Of(active ?? focus),
        HotActive = Ink.Of(active ?? focus),
        Highlight = Ink.Of(active ?? focus),
        Editable = Ink.Of(editable),
        ReadOnly = Ink.Of(editable),
        Disabled = Ink.Of(disabled),
        Code = Ink.Of(normal),
    };
}

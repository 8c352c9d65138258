using System.Text;

namespace Rota.Terminal;

// A key, with its usual name: g, G, Ctrl+R, Alt+x, Shift+Tab, F5.
internal sealed record KeyInput(Key Key, Rune Rune = default, Modifiers Modifiers = Modifiers.None) : InputEvent
{
    public static KeyInput Letter(Rune rune, Modifiers modifiers = Modifiers.None) => new(Key.Letter, rune, modifiers);

    public override string ToString() => Modifiers.Before(Name);

    private string Name => Key != Key.Letter ? Key.ToString()
        : Rune.Value == ' ' ? "Space"
        : Modifiers.HasFlag(Modifiers.Ctrl) ? Rune.ToString().ToUpperInvariant() : Rune.ToString();
}

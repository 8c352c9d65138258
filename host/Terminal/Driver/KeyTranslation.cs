using System.Collections.Frozen;
using System.Text;
using Terminal.Gui.Drivers;
using PackageKey = Terminal.Gui.Input.Key;

namespace Rota.Terminal;

// Our keys as the package's and back.
internal static class KeyTranslation
{
    private static readonly FrozenDictionary<Key, KeyCode> Codes = new Dictionary<Key, KeyCode>
    {
        [Key.Enter] = KeyCode.Enter,
        [Key.Tab] = KeyCode.Tab,
        [Key.Backspace] = KeyCode.Backspace,
        [Key.Escape] = KeyCode.Esc,
        [Key.Up] = KeyCode.CursorUp,
        [Key.Down] = KeyCode.CursorDown,
        [Key.Right] = KeyCode.CursorRight,
        [Key.Left] = KeyCode.CursorLeft,
        [Key.Home] = KeyCode.Home,
        [Key.End] = KeyCode.End,
        [Key.PageUp] = KeyCode.PageUp,
        [Key.PageDown] = KeyCode.PageDown,
        [Key.Insert] = KeyCode.Insert,
        [Key.Delete] = KeyCode.Delete,
        [Key.F1] = KeyCode.F1,
        [Key.F2] = KeyCode.F2,
        [Key.F3] = KeyCode.F3,
        [Key.F4] = KeyCode.F4,
        [Key.F5] = KeyCode.F5,
        [Key.F6] = KeyCode.F6,
        [Key.F7] = KeyCode.F7,
        [Key.F8] = KeyCode.F8,
        [Key.F9] = KeyCode.F9,
        [Key.F10] = KeyCode.F10,
        [Key.F11] = KeyCode.F11,
        [Key.F12] = KeyCode.F12,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<KeyCode, Key> Keys = Codes.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static PackageKey ToPackage(this KeyInput input)
    {
        var key = input.Key == Key.Letter ? Letter(input.Rune) : new PackageKey(Codes[input.Key]);
        if (input.Modifiers.HasFlag(Modifiers.Shift)) key = key.WithShift;
        if (input.Modifiers.HasFlag(Modifiers.Alt)) key = key.WithAlt;
        return input.Modifiers.HasFlag(Modifiers.Ctrl) ? key.WithCtrl : key;
    }

    // Null for a key that we have no name for, such as a modifier alone.
    public static KeyInput? ToInput(this PackageKey key)
    {
        var held = (key.IsCtrl ? Modifiers.Ctrl : 0) | (key.IsAlt ? Modifiers.Alt : 0);
        var plain = key.NoCtrl.NoAlt;
        if (Keys.TryGetValue(plain.NoShift.KeyCode, out var named))
            return new(named, default, held | (key.IsShift ? Modifiers.Shift : 0));
        var rune = plain.AsRune;
        if (rune == default || Rune.IsControl(rune)) return null;
        // A letter's case is in the letter; with Ctrl it has none.
        return KeyInput.Letter(held.HasFlag(Modifiers.Ctrl) ? Rune.ToLowerInvariant(rune) : rune, held);
    }

    private static PackageKey Letter(Rune rune) => rune.IsBmp ? new((char)rune.Value) : new((KeyCode)rune.Value);
}

using System.Globalization;
using System.Text;

namespace Rota.Terminal;

// The sequences of keys and mouse: xterm's, which most terminals adopted, and the different ones of rxvt and the Linux console.
internal static class EscapeSequences
{
    private const int NoKeys = ~(4 + 8 + 16);
    private const Modifiers Every = Modifiers.Shift | Modifiers.Alt | Modifiers.Ctrl;

    public static InputEvent? Event(string parameters, char final)
    {
        if (parameters.StartsWith('<')) return Mouse(Numbers(parameters[1..]), final);
        return final is '~' or 'u' ? Numbered(Numbers(parameters), final) : Key(final, Numbers(parameters));
    }

    // CSI and SS3 sequences with the same last letter mean the same; the second number holds the modifiers.
    public static KeyInput? Key(char final, int[] numbers)
    {
        var modifiers = Held(numbers, 1);
        return final switch
        {
            'A' => Of(Terminal.Key.Up),
            'B' => Of(Terminal.Key.Down),
            'C' => Of(Terminal.Key.Right),
            'D' => Of(Terminal.Key.Left),
            'H' => Of(Terminal.Key.Home),
            'F' => Of(Terminal.Key.End),
            'M' => Of(Terminal.Key.Enter),
            'Z' => new(Terminal.Key.Tab, default, modifiers | Modifiers.Shift),
            >= 'P' and <= 'S' => Of(Terminal.Key.F1 + (final - 'P')),
            _ => null,
        };

        KeyInput Of(Key key) => new(key, default, modifiers);
    }

    public static KeyInput? ConsoleKey(char final) => final is >= 'A' and <= 'E' ? new(Terminal.Key.F1 + (final - 'A')) : null;

    // A control byte; null for a letter.
    public static KeyInput? Control(byte code, Modifiers modifiers) => code switch
    {
        (byte)'\r' => new(Terminal.Key.Enter, default, modifiers),
        (byte)'\t' => new(Terminal.Key.Tab, default, modifiers),
        0x7f or 0x08 => new(Terminal.Key.Backspace, default, modifiers),
        0x1b => new(Terminal.Key.Escape, default, modifiers),
        0 => KeyInput.Letter(new Rune(' '), modifiers | Modifiers.Ctrl),
        <= 26 => KeyInput.Letter(new Rune((char)('a' + code - 1)), modifiers | Modifiers.Ctrl),
        < 0x20 => KeyInput.Letter(new Rune((char)('@' + code)), modifiers | Modifiers.Ctrl),
        _ => null,
    };

    private static KeyInput? Numbered(int[] numbers, char final)
    {
        if (numbers.Length == 0) return null;
        // xterm's modifyOtherKeys and kitty's keys: a code point and its modifiers.
        if (final == 'u') return Coded(numbers[0], Held(numbers, 1));
        if (numbers[0] == 27 && numbers.Length > 2) return Coded(numbers[2], Held(numbers, 1));
        var key = numbers[0] switch
        {
            1 or 7 => Terminal.Key.Home,
            2 => Terminal.Key.Insert,
            3 => Terminal.Key.Delete,
            4 or 8 => Terminal.Key.End,
            5 => Terminal.Key.PageUp,
            6 => Terminal.Key.PageDown,
            >= 11 and <= 15 => Terminal.Key.F1 + (numbers[0] - 11),
            >= 17 and <= 21 => Terminal.Key.F6 + (numbers[0] - 17),
            23 or 24 => Terminal.Key.F11 + (numbers[0] - 23),
            _ => Terminal.Key.Letter,
        };
        return key == Terminal.Key.Letter ? null : new(key, default, Held(numbers, 1));
    }

    private static KeyInput? Coded(int code, Modifiers modifiers)
    {
        var isControl = code is < 0x20 or 0x7f;
        if (isControl && Control((byte)code, Modifiers.None) is { Key: not Terminal.Key.Letter } key)
            return key with { Modifiers = modifiers };
        return !isControl && Rune.TryCreate(code, out var rune) ? KeyInput.Letter(rune, modifiers) : null;
    }

    private static MouseInput? Mouse(int[] numbers, char final)
    {
        if (numbers.Length != 3 || numbers[1] < 1 || numbers[2] < 1) return null;
        var code = numbers[0];
        MouseAction? action = (code & NoKeys) switch
        {
            2 when final == 'm' => MouseAction.RightUp,
            >= 0 and <= 3 when final == 'm' => MouseAction.Up,
            0 => MouseAction.LeftDown,
            1 => MouseAction.MiddleDown,
            2 => MouseAction.RightDown,
            >= 32 and <= 35 => MouseAction.Move,
            64 => MouseAction.WheelUp,
            65 => MouseAction.WheelDown,
            66 => MouseAction.WheelLeft,
            67 => MouseAction.WheelRight,
            _ => null,
        };
        // Bits 4, 8 and 16 are the modifiers of keys, shifted by two.
        var modifiers = (Modifiers)(code >> 2) & Every;
        return action is { } known ? new(known, numbers[1] - 1, numbers[2] - 1, modifiers) : null;
    }

    private static Modifiers Held(int[] numbers, int at) =>
        numbers.Length > at && numbers[at] > 0 ? (Modifiers)(numbers[at] - 1) & Every : Modifiers.None;

    // A missing or invalid number is 0; anything after a colon is ignored.
    private static int[] Numbers(string parameters) => parameters.Length == 0
        ? []
        : [.. parameters.Split(';').Select(text =>
            int.TryParse(text.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];
}

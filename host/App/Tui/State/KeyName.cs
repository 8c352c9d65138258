using System.Globalization;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Key names as users write them.
internal static class KeyName
{
    private static readonly string[] Before = ["Ctrl+", "Alt+", "Shift+"];

    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Esc"] = nameof(Key.Escape),
        ["Return"] = nameof(Key.Enter),
        ["PgUp"] = nameof(Key.PageUp),
        ["PgDn"] = nameof(Key.PageDown),
        ["Del"] = nameof(Key.Delete),
        ["Ins"] = nameof(Key.Insert),
        ["Space"] = "Space",
    };

    private static readonly string[] Named = [.. Enum.GetNames<Key>().Where(name => name != nameof(Key.Letter)), "Space"];

    public static string Names => string.Join(", ", Named);

    // The name in the form of a key event; null if the key is unknown.
    public static string? Of(string text)
    {
        var (modifiers, rest) = (Modifiers.None, text);
        while (Before.FirstOrDefault(each => IsBefore(each, rest)) is { } before)
        {
            modifiers |= Enum.Parse<Modifiers>(before[..^1]);
            rest = rest[before.Length..];
        }

        if (Others.TryGetValue(rest, out var other)) rest = other;
        if (Array.Find(Named, name => name.Equals(rest, StringComparison.OrdinalIgnoreCase)) is { } named)
            return modifiers.Before(named);
        var isLetter = new StringInfo(rest).LengthInTextElements == 1 && !rest.Any(char.IsControl);
        if (!isLetter || modifiers.HasFlag(Modifiers.Shift)) return null;
        return modifiers.Before(modifiers.HasFlag(Modifiers.Ctrl) ? rest.ToUpperInvariant() : rest);
    }

    private static bool IsBefore(string modifier, string key) =>
        key.Length > modifier.Length && key.StartsWith(modifier, StringComparison.OrdinalIgnoreCase);
}

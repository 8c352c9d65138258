using System.Globalization;

namespace Rota.Terminal;

// An editable line of text; the cursor is before a grapheme or at the end.
internal sealed record TextField(string Text, int Cursor)
{
    private const int Longest = 1000;

    public static TextField Empty { get; } = new("", 0);

    public static TextField Of(string text) => new(text, text.Length);

    // Null if the key does not edit text.
    public TextField? On(KeyInput key) => key switch
    {
        { Key: Key.Letter, Modifiers: Modifiers.None or Modifiers.Shift } => Insert(key.Rune.ToString()),
        { Key: Key.Backspace } when Cursor > 0 => Cut(Before(), Cursor),
        { Key: Key.Backspace } => this,
        { Key: Key.Delete } => Cut(Cursor, After()),
        { Key: Key.Left } => this with { Cursor = Before() },
        { Key: Key.Right } => this with { Cursor = After() },
        { Key: Key.Home } or { Key: Key.Letter, Rune.Value: 'a', Modifiers: Modifiers.Ctrl } => this with { Cursor = 0 },
        { Key: Key.End } or { Key: Key.Letter, Rune.Value: 'e', Modifiers: Modifiers.Ctrl } => this with { Cursor = Text.Length },
        { Key: Key.Letter, Rune.Value: 'u', Modifiers: Modifiers.Ctrl } => Cut(0, Cursor),
        { Key: Key.Letter, Rune.Value: 'k', Modifiers: Modifiers.Ctrl } => Cut(Cursor, Text.Length),
        { Key: Key.Letter, Rune.Value: 'w', Modifiers: Modifiers.Ctrl } => Cut(WordStart(), Cursor),
        _ => null,
    };

    // Pasted lines are joined into one.
    public TextField Insert(string text)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return Text.Length + line.Length > Longest ? this : new(Text.Insert(Cursor, line), Cursor + line.Length);
    }

    private TextField Cut(int from, int to) => new(Text.Remove(from, to - from), from);

    private int Before()
    {
        var starts = StringInfo.ParseCombiningCharacters(Text);
        var at = Array.FindLastIndex(starts, start => start < Cursor);
        return at < 0 ? 0 : starts[at];
    }

    private int After()
    {
        var starts = StringInfo.ParseCombiningCharacters(Text);
        var at = Array.FindIndex(starts, start => start > Cursor);
        return at < 0 ? Text.Length : starts[at];
    }

    private int WordStart()
    {
        var at = Cursor;
        while (at > 0 && Text[at - 1] == ' ') at--;
        while (at > 0 && Text[at - 1] != ' ') at--;
        return at;
    }
}

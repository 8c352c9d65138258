using System.Buffers;
using System.Text;

namespace Rota.Terminal;

// Decodes a terminal's input into events. Bytes may arrive in any pieces. An incomplete sequence waits for more bytes or for a pause,
// which turns a lone escape byte into an Esc key. Unknown sequences are skipped as a whole.
internal sealed class InputDecoder
{
    private const byte Escape = 0x1b;

    private static readonly byte[] PasteEnd = "\e[201~"u8.ToArray();

    private readonly List<byte> _pending = [];
    private List<byte>? _pasted;

    // Whether a pause would complete an event.
    public bool IsWaiting => _pending.Count > 0 && _pasted is null;

    public IReadOnlyList<InputEvent> Decode(ReadOnlySpan<byte> bytes)
    {
        _pending.AddRange(bytes);
        return Take(isPause: false);
    }

    public IReadOnlyList<InputEvent> Pause() => Take(isPause: true);

    private List<InputEvent> Take(bool isPause)
    {
        var events = new List<InputEvent>();
        var bytes = _pending.ToArray().AsSpan();
        while (bytes.Length > 0)
        {
            var taken = _pasted is null ? Next(bytes, events, isPause) : Pasted(bytes, _pasted, events);
            if (taken == 0) break;
            bytes = bytes[taken..];
        }

        _pending.Clear();
        _pending.AddRange(bytes);
        return events;
    }

    // The length of the next event in bytes; 0 if it is incomplete.
    private int Next(ReadOnlySpan<byte> bytes, List<InputEvent> events, bool isPause)
    {
        if (bytes[0] != Escape) return Letter(bytes, events, Modifiers.None, isPause);
        if (bytes.Length == 1) return isPause ? Give(events, new KeyInput(Key.Escape), 1) : 0;
        switch (bytes[1])
        {
            case Escape:
                return Give(events, new KeyInput(Key.Escape), 1);
            case (byte)'[' when bytes.Length > 2:
                return Sequence(bytes, events, isPause);
            case (byte)'O' when bytes.Length > 2:
                if (EscapeSequences.Key((char)bytes[2], []) is { } key) events.Add(key);
                return 3;
            case (byte)']' or (byte)'P' or (byte)'_' or (byte)'^' when bytes.Length > 2:
                return Told(bytes, isPause);
            case (byte)'[' or (byte)'O' or (byte)']' or (byte)'P' or (byte)'_' or (byte)'^' when !isPause:
                return 0;
            default:
                var taken = Letter(bytes[1..], events, Modifiers.Alt, isPause);
                return taken == 0 ? 0 : 1 + taken;
        }
    }

    // CSI: parameters, intermediates, a final byte. Any other byte ends it, and is decoded on its own.
    private int Sequence(ReadOnlySpan<byte> bytes, List<InputEvent> events, bool isPause)
    {
        // The Linux console's F1 to F5.
        if (bytes[2] == '[' && bytes.Length == 3) return isPause ? 3 : 0;
        if (bytes[2] == '[') return Give(events, EscapeSequences.ConsoleKey((char)bytes[3]), 4);
        var end = 2;
        while (end < bytes.Length && bytes[end] is >= 0x20 and <= 0x3f) end++;
        if (end == bytes.Length) return isPause ? end : 0;
        if (bytes[end] is < 0x40 or > 0x7e) return end;

        var text = Encoding.ASCII.GetString(bytes[2..end]);
        if (bytes[end] == '~' && text == "200") _pasted = [];
        else if (EscapeSequences.Event(text, (char)bytes[end]) is { } given) events.Add(given);
        return end + 1;
    }

    // An unrequested answer of the terminal, up to its end: BEL or ESC \.
    private static int Told(ReadOnlySpan<byte> bytes, bool isPause)
    {
        for (var i = 2; i < bytes.Length; i++)
        {
            if (bytes[i] == 0x07) return i + 1;
            if (bytes[i] == '\\' && bytes[i - 1] == Escape) return i + 1;
        }

        return isPause ? bytes.Length : 0;
    }

    private static int Letter(ReadOnlySpan<byte> bytes, List<InputEvent> events, Modifiers modifiers, bool isPause)
    {
        if (EscapeSequences.Control(bytes[0], modifiers) is { } control) return Give(events, control, 1);
        var status = Rune.DecodeFromUtf8(bytes, out var rune, out var taken);
        if (status == OperationStatus.NeedMoreData && !isPause) return 0;
        return Give(events, KeyInput.Letter(rune, modifiers), taken);
    }

    private int Pasted(ReadOnlySpan<byte> bytes, List<byte> pasted, List<InputEvent> events)
    {
        var end = bytes.IndexOf(PasteEnd);
        // All but a possible beginning of the end marker.
        var taken = end >= 0 ? end : bytes.Length - Math.Min(bytes.Length, PasteEnd.Length - 1);
        pasted.AddRange(bytes[..taken]);
        if (end < 0) return taken;

        var text = Encoding.UTF8.GetString([.. pasted]).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        _pasted = null;
        return Give(events, new PasteInput(text), taken + PasteEnd.Length);
    }

    private static int Give(List<InputEvent> events, InputEvent? given, int taken)
    {
        if (given is not null) events.Add(given);
        return taken;
    }
}

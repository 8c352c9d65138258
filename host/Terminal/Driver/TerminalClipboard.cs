using Terminal.Gui.App;

namespace Rota.Terminal;

// Copies to the terminal's clipboard too, which reaches the user's machine over any connection. It cannot be read: what the user pastes
// comes as input, and Ctrl+V pastes what the package's clipboard has.
internal sealed class TerminalClipboard(IClipboard inner, Action<string> copy) : ClipboardBase
{
    public override bool IsSupported => true;

    protected override string GetClipboardDataImpl() => inner.TryGetClipboardData(out var text) ? text : "";

    protected override void SetClipboardDataImpl(string text)
    {
        copy(text);
        inner.TrySetClipboardData(text);
    }
}

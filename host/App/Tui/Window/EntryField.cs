using Terminal.Gui.Input;
using Terminal.Gui.Views;
using PackageKey = Terminal.Gui.Input.Key;

namespace Rota.Host.Tui;

// The text field of prompts, choosers and filters. Its keys are also those of the shell: Ctrl+U, Ctrl+W.
internal sealed class EntryField : TextField
{
    // They move in the list, answer or close; the field would take some of them.
    private static readonly PackageKey[] Left =
    [
        PackageKey.Enter, PackageKey.Esc, PackageKey.Tab, PackageKey.CursorUp, PackageKey.CursorDown, PackageKey.PageUp, PackageKey.PageDown,
        PackageKey.P.WithCtrl, PackageKey.N.WithCtrl,
    ];

    private readonly Action<Msg> _give;
    private string _known = "";

    public EntryField(Action<Msg> give)
    {
        _give = give;
        Visible = false;
        // It would add itself to the window.
        Autocomplete = null;
        KeyBindings.ReplaceCommands(PackageKey.U.WithCtrl, Command.CutToStartOfLine);
        KeyBindings.ReplaceCommands(PackageKey.W.WithCtrl, Command.KillWordLeft);
        ValueChanged += (_, changed) => Tell(changed.NewValue ?? "");
    }

    // Shows the text of the state; a suggested answer is selected, so that typing replaces it.
    public void Follow(AppState app, string text, bool isOpening, bool isBeginning = false)
    {
        SetScheme(Schemes.Of(app.Look).Field);
        if (text != Text)
        {
            _known = text;
            Text = text;
            MoveEnd();
        }

        if (!isOpening) return;
        ClearHistoryChanges();
        // Which selects the text.
        SetFocus();
        if (isBeginning) ClearAllSelection();
        else if (text.Length > 0) SelectAll();
    }

    // With nothing selected, Ctrl+C is the program's.
    protected override bool OnKeyDown(PackageKey key) =>
        !IsLeft(key) && base.OnKeyDown(key);

    private bool IsLeft(PackageKey key) => Left.Contains(key) || (key == PackageKey.C.WithCtrl && SelectedLength == 0);

    private void Tell(string text)
    {
        if (text == _known) return;
        _known = text;
        _give(new Msg.Written(text));
    }
}

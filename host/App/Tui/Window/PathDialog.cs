using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Rota.Host.Tui;

// The package's dialog of files or folders, while the state asks for a path. It runs beside the window, not in a loop of its own.
internal sealed class PathDialog(ScreenWindow window) : IDisposable
{
    private Prompt? _asked;
    private FileDialog? _dialog;
    private SessionToken? _session;

    public void Dispose() => Close();

    public void Follow()
    {
        var asked = window.State.Prompt is { Path: not PathKind.None } prompt ? prompt : null;
        if (asked?.Then == _asked?.Then) return;
        Close();
        _asked = asked;
        if (asked is null) return;
        var isFolder = asked.Path == PathKind.Folder;
        _dialog = isFolder ? new OpenDialog { OpenMode = OpenMode.Directory } : new SaveDialog();
        (_dialog.Title, _dialog.Path) = (asked.Question, Path.GetFullPath(asked.Answer));
        _dialog.BorderStyle = LineStyle.Single;
        Flatten(_dialog);
        _dialog.SetScheme(Schemes.Of(window.State.Look).Dialog);
        _session = window.App!.Begin(_dialog);
    }

    // Before each picture: an answered or dropped dialog gives its answer.
    public void Settle()
    {
        if (_dialog is not { StopRequested: true } dialog) return;
        var answer = dialog.Canceled ? null : dialog.Path;
        Close();
        window.Give(new Msg.Answered(answer));
    }

    private static void Flatten(View view)
    {
        foreach (var part in view.SubViews)
        {
            if (part is Button button) button.ShadowStyle = ShadowStyles.None;
            Flatten(part);
        }
    }

    private void Close()
    {
        if (_dialog is null) return;
        window.App!.End(_session!);
        _dialog.Dispose();
        (_dialog, _session) = (null, null);
    }
}

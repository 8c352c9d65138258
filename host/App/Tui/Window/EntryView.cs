using System.Drawing;
using Rota.Terminal;
using Terminal.Gui.Drawing;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Rota.Host.Tui;

// The box of a prompt or chooser in the middle of the screen.
internal sealed class EntryView : FrameView
{
    private readonly Func<AppState> _state;
    private readonly CanvasView _content;
    private readonly EntryField _field;

    public EntryView(Func<AppState> state, Action<Msg> give)
    {
        _state = state;
        (Visible, Arrangement, BorderStyle, CanFocus) = (false, ViewArrangement.Overlapped, LineStyle.Single, true);
        _content = new(Draw, mouse => Click(mouse, give)) { Width = Dim.Fill(), Height = Dim.Fill() };
        _field = new(give) { Visible = true };
        Add(_content, _field);
    }

    public void Follow(AppState before)
    {
        var app = _state();
        var isShown = (app.Chooser is not null || app.Prompt is not null) && ScreenLayout.Fits(app.Size.Width, app.Size.Height);
        Visible = isShown;
        if (!isShown) return;
        var (size, row) = app.Chooser is not null || app.Prompt?.Path is not null ? (ChooserBox.SizeIn(app.Size), 0) : (PromptBox.SizeIn(app.Size), 1);
        SetScheme(Schemes.Of(app.Look).Box);
        Title = app.Chooser?.Title ?? (app.Prompt is { Path: not null } asked ? asked.Question : "");
        Frame = new Rectangle((app.Size.Width - size.Width) / 2, (app.Size.Height - size.Height) / 2, size.Width, size.Height);
        _field.Frame = new Rectangle(3, row, Math.Max(1, size.Width - 6 - Reserved(app)), 1);
        var isOpening = app.Prompt?.Then != before.Prompt?.Then || (before.Chooser is null && app.Chooser is not null) || before.Confirmation is not null;
        _field.Follow(app, TextEntry.TextOf(app)!, isOpening, app.Prompt is { IsBeginning: true });
        _content.SetNeedsDraw();
    }

    // For the count of what was found.
    private static int Reserved(AppState app) => app.Chooser is { } chooser ? ChooserBox.Count(chooser).Length + 1 : 0;

    private Frame Draw(int width, int height)
    {
        var frame = new Frame(width, height);
        var (canvas, app) = (new Canvas(frame, 1, 0, width - 2, height), _state());
        if (app.Chooser is { } chooser) ChooserBox.Draw(canvas, app, chooser);
        else if (app.Prompt is { Path: { } path } asked) PathBox.Draw(canvas, app, asked, path);
        else if (app.Prompt is { } prompt) PromptBox.Draw(canvas, app, prompt);
        return frame;
    }

    private void Click(MouseInput mouse, Action<Msg> give)
    {
        if (mouse.Action != MouseAction.LeftDown) return;
        var app = _state();
        var row = app.Chooser is { } chooser ? ChooserBox.RowAt(chooser, Viewport.Height, mouse.Y)
            : app.Prompt is { Path: { } path } prompt ? PathBox.RowAt(prompt, path, Viewport.Height, mouse.Y)
            : null;
        if (row is { } picked) give(new Msg.Picked(picked));
    }
}

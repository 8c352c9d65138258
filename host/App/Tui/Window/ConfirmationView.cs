using System.Drawing;
using Rota.Terminal;
using Terminal.Gui.Drawing;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;
using Key = Rota.Terminal.Key;

namespace Rota.Host.Tui;

// A question with two buttons. Its letters answer too.
internal sealed class ConfirmationView : FrameView
{
    private const int MostWidth = 76;

    private readonly Func<AppState> _state;
    private readonly CanvasView _question;
    private readonly Button _yes;
    private readonly Button _no;

    public ConfirmationView(Func<AppState> state, Action<Msg> give)
    {
        _state = state;
        (Visible, Arrangement, BorderStyle, CanFocus) = (false, ViewArrangement.Overlapped, LineStyle.Single, true);
        _question = new(Draw) { Width = Dim.Fill(), Height = Dim.Fill() };
        _yes = Answer("_Yes", isAgreed: true, give);
        _no = Answer("_No", isAgreed: false, give);
        (_yes.X, _no.X) = (1, Pos.Right(_yes) + 2);
        Add(_question, _yes, _no);
    }

    public void Follow(AppState before)
    {
        var app = _state();
        Visible = app.Confirmation is not null && ScreenLayout.Fits(app.Size.Width, app.Size.Height);
        if (!Visible) return;
        SetScheme(Schemes.Of(app.Look).Box);
        var width = Math.Min(MostWidth, app.Size.Width - 4);
        var rows = WrappedText.Of(app.Confirmation!.Question, width - 4).Count();
        Frame = new Rectangle((app.Size.Width - width) / 2, (app.Size.Height - rows - 4) / 2, width, rows + 4);
        foreach (var button in new[] { _yes, _no }) button.SetScheme(Schemes.Of(app.Look).Choice);
        _question.SetNeedsDraw();
        if (before.Confirmation?.Then != app.Confirmation.Then) (app.Confirmation.Suggests ? _yes : _no).SetFocus();
    }

    // Keys that move between the buttons.
    public bool Takes(KeyInput key) => Visible && key.Key is Key.Tab or Key.Left or Key.Right or Key.Up or Key.Down
        && AdvanceFocus(NavigationDirection.Forward, TabBehavior.TabStop);

    private static Button Answer(string text, bool isAgreed, Action<Msg> give)
    {
        var button = new Button { Text = text, Y = Pos.AnchorEnd(1), ShadowStyle = ShadowStyles.None };
        button.Accepting += (_, accepting) =>
        {
            accepting.Handled = true;
            give(new Msg.Confirmed(isAgreed));
        };
        return button;
    }

    private Frame Draw(int width, int height)
    {
        var frame = new Frame(width, height);
        var canvas = new Canvas(frame, 1, 0, width - 2, height);
        if (_state() is { Confirmation: { } asked } app)
            Notice.Draw(canvas, asked.Question, Theme.Of(app.Look).Text);
        return frame;
    }
}

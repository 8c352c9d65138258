using System.Drawing;
using Rota.Terminal;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;
using PackageKey = Terminal.Gui.Input.Key;

namespace Rota.Host.Tui;

// Shows the state: the panes as one picture, and above it the views of what is open. Keys and the mouse become messages; no view keeps
// what the state has.
internal sealed class ScreenWindow : Runnable
{
    private readonly TimeProvider _time;
    private readonly Action<Effect> _do;
    private readonly CanvasView _screen;
    private readonly EntryView _entry;
    private readonly EntryField _filter;
    private readonly ConfirmationView _confirmation;
    private readonly ScreenMenu _menu;

    public ScreenWindow(AppState state, TimeProvider time, Action<Effect> work)
    {
        (State, _time, _do) = (state, time, work);
        (Width, Height) = (Dim.Fill(), Dim.Fill());
        _screen = new((_, _) => AppView.Of(State), mouse => Give(new Msg.Input(mouse)))
        {
            Width = Dim.Fill(),
            Height = Dim.Fill(),
            CanFocus = true,
        };
        _entry = new(() => State, Give);
        _filter = new(Give) { X = 1 };
        _confirmation = new(() => State, Give);
        _menu = new(this);
        SetScheme(Schemes.Of(state.Look).Window);
        Add(_screen, _filter, _entry, _confirmation);
    }

    public AppState State { get; private set; }

    public void Give(Msg happened)
    {
        var before = State;
        var (next, effects) = AppUpdate.Of(before with { Now = _time.GetLocalNow().DateTime }, happened);
        State = next;
        Follow(before);
        foreach (var effect in effects) Do(effect);
    }

    public void FocusScreen() => _screen.SetFocus();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _menu.Dispose();
        base.Dispose(disposing);
    }

    // Keys that an open field leaves, or all of them.
    protected override bool OnKeyDown(PackageKey key)
    {
        if (key.ToInput() is not { } input) return true;
        var isInterrupt = State.Keys.Of(input) is { Command: AppCommand.Interrupt };
        if (isInterrupt || !(ScreenMenu.Takes(App!, input) || _confirmation.Takes(input))) Give(new Msg.Input(input));
        return true;
    }

    protected override void OnIsRunningChanged(bool newIsRunning)
    {
        base.OnIsRunningChanged(newIsRunning);
        if (newIsRunning) _screen.SetFocus();
    }

    protected override bool OnClearingViewport() => true;

    private void Do(Effect effect)
    {
        switch (effect)
        {
            case Effect.OpenMenu(var group):
                // After the click that asked for it, which would close it again; a key opens it at once, for the keys that follow.
                if (group is null) _menu.OpenBar();
                else App!.AddTimeout(TimeSpan.Zero, () => OpenLater(group));
                break;
            case Effect.OpenPaneMenu(var x, var y):
                _menu.OpenAt(new Point(x, y));
                break;
            default:
                _do(effect);
                break;
        }
    }

    private bool OpenLater(string group)
    {
        _menu.OpenBar(group);
        return false;
    }

    // The one place where views follow the state.
    private void Follow(AppState before)
    {
        var wasOpen = TextEntry.IsOn(before);
        _entry.Follow(before);
        _confirmation.Follow(before);
        FollowFilter(before);
        if (!ScreenLayout.Fits(State.Size.Width, State.Size.Height)) ScreenMenu.Close(App!);
        if (wasOpen && !TextEntry.IsOn(State)) _screen.SetFocus();
        _screen.SetNeedsDraw();
    }

    private void FollowFilter(AppState before)
    {
        var isShown = State.IsFiltering && ScreenLayout.Fits(State.Size.Width, State.Size.Height);
        _filter.Visible = isShown;
        if (!isShown) return;
        _filter.Frame = new Rectangle(1, State.Size.Height - 1, State.Size.Width - 1, 1);
        _filter.Follow(State, TextEntry.TextOf(State)!, isOpening: !before.IsFiltering);
    }
}

using System.Drawing;
using Rota.Terminal;
using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;
using Key = Rota.Terminal.Key;
using PackageKey = Terminal.Gui.Input.Key;

namespace Rota.Host.Tui;

// The menu bar and the menu of a pane, made of the table of keys each time they open. A command that would do nothing is shown faint.
internal sealed class ScreenMenu(ScreenWindow window) : IDisposable
{
    private MenuBar? _bar;

    public bool IsOpen => _bar is not null;

    public void Dispose() => _bar?.Dispose();

    // Keys that an open menu leaves: they move in it, or do nothing.
    public static bool Takes(IApplication app, KeyInput key)
    {
        if (app.Popovers!.GetActivePopover() is not { Visible: true } menu) return false;
        if (key.Key is Key.Down or Key.Up)
            menu.AdvanceFocus(key.Key == Key.Down ? NavigationDirection.Forward : NavigationDirection.Backward, TabBehavior.TabStop);
        return true;
    }

    public static void Close(IApplication app)
    {
        if (app.Popovers!.GetActivePopover() is { Visible: true } menu) app.Popovers.Hide(menu);
    }

    // The menu at a column of the bar, or the first.
    public void OpenBar(string? group = null)
    {
        if (_bar is not null || !ScreenLayout.Fits(window.State.Size.Width, window.State.Size.Height)) return;
        var items = MenuGroups.Of(window.State).Select(each => (each.Name, Item: new MenuBarItem(each.Name, Items(each.Bindings)))).ToList();
        _bar = new MenuBar(items.Select(each => each.Item)) { Key = PackageKey.Empty, X = MenuGroups.Left, Width = Dim.Fill() };
        foreach (var (_, item) in items)
        {
            Dress(item.PopoverMenu!);
            item.PopoverMenuOpenChanged += (_, _) => window.App!.AddTimeout(TimeSpan.Zero, CloseIfLeft);
        }

        Dress(_bar);
        window.Add(_bar);
        window.App!.LayoutAndDraw();
        var first = items.Find(each => each.Name == group).Item ?? items[0].Item;
        first.InvokeCommand(Command.Activate);
    }

    public void OpenAt(Point place)
    {
        var bindings = MenuGroups.Of(window.State).SelectMany(group => group.Bindings)
            .Where(binding => AppCommands.Acts(window.State, binding.Command));
        var menu = new PopoverMenu(Items([.. bindings])) { Key = PackageKey.Empty };
        Dress(menu);
        window.App!.Popovers!.Register(menu);
        menu.VisibleChanged += (_, _) =>
        {
            if (!menu.Visible) Forget(menu);
        };
        menu.MakeVisible(place);
    }

    private void Forget(PopoverMenu menu) => window.App!.AddTimeout(TimeSpan.Zero, () =>
    {
        window.App!.Popovers!.DeRegister(menu);
        menu.Dispose();
        return false;
    });

    // Going to another menu closes one and opens the next.
    private bool CloseIfLeft()
    {
        if (_bar is null || _bar.IsOpen()) return false;
        window.Remove(_bar);
        _bar.Dispose();
        _bar = null;
        window.FocusScreen();
        return false;
    }

    private IEnumerable<View> Items(IReadOnlyList<KeyBinding> bindings) => bindings.Select(binding =>
        new MenuItem(binding.Does, HelpText.Keys(binding), () => window.Give(new Msg.Commanded(binding.Command, binding.Place ?? 0)))
        {
            Enabled = AppCommands.Acts(window.State, binding.Command),
        });

    private void Dress(View view) => view.SetScheme(Schemes.Of(window.State.Look).Choice);

    private void Dress(PopoverMenu menu)
    {
        Dress((View)menu);
        foreach (var each in menu.Root!.GetAllSubMenus()) Dress(each);
        menu.Root.BorderStyle = LineStyle.Single;
    }
}

using Rota.Terminal;

namespace Rota.Host.Tui;

// The last line: available keys, as many as fit; they can be clicked.
internal static class Footer
{
    // The most useful first.
    private static readonly AppCommand[] Order =
    [
        AppCommand.Help, AppCommand.Stop, AppCommand.Open, AppCommand.Back, AppCommand.InstallPlugin,
        AppCommand.SwitchPlugin, AppCommand.RollBackPlugin, AppCommand.CheckPlugin, AppCommand.RemovePlugin, AppCommand.Run,
        AppCommand.Edit, AppCommand.New, AppCommand.Custom, AppCommand.Error, AppCommand.Word, AppCommand.Set, AppCommand.Reset, AppCommand.Write, AppCommand.Why,
        AppCommand.Parameters, AppCommand.Sweep, AppCommand.Settings, AppCommand.Compare, AppCommand.Mark, AppCommand.RunAll, AppCommand.Menu, AppCommand.Export,
        AppCommand.Source, AppCommand.NextTab, AppCommand.CloseTab, AppCommand.Zoom, AppCommand.NextPane, AppCommand.Filter, AppCommand.SortColumn,
        AppCommand.Columns, AppCommand.Palette, AppCommand.Clone, AppCommand.LogScale, AppCommand.Diagnostics, AppCommand.Plugins, AppCommand.Log,
        AppCommand.Shipped, AppCommand.OpenFolder, AppCommand.Tour, AppCommand.Quit,
    ];

    private static readonly AppCommand[] FirstOfAnEmptyFolder = [AppCommand.Help, AppCommand.New, AppCommand.Shipped, AppCommand.OpenFolder, AppCommand.Settings, AppCommand.Tour];

    public static KeyBinding? At(AppState app, int x) => Items(app)
        .Where(item => x >= item.X && x < item.X + item.Width).Select(item => item.Binding).FirstOrDefault();

    public static void Draw(Canvas canvas, AppState app)
    {
        var theme = Theme.Of(app.Look);
        if (app.Notice is { } notice)
        {
            canvas.Write(0, 0, $"{(notice.IsWrong ? "× " : "")}{notice.Text}", notice.IsWrong ? theme.Bad : theme.Text);
            return;
        }

        foreach (var item in Items(app))
        {
            var at = item.X + canvas.Write(item.X, 0, item.Key, theme.Key) + 1;
            canvas.Write(at, 0, item.Binding.Name, theme.Faint);
        }
    }

    private static IEnumerable<(KeyBinding Binding, string Key, int X, int Width)> Items(AppState app)
    {
        var x = 0;
        var order = app.Scripts.Count > 0 ? Order : FirstOfAnEmptyFolder.Union(Order);
        var bindings = order.Where(command => AppCommands.Acts(app, command))
            .SelectMany(command => app.Keys.Bindings.Where(binding => binding.Command == command));
        foreach (var binding in bindings)
        {
            var key = KeyTable.KeyOf(binding);
            var width = Graphemes.Width(key) + 1 + Graphemes.Width(binding.Name);
            if (x + width > app.Size.Width) yield break;
            yield return (binding, key, x, width);
            x += width + 2;
        }
    }
}

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
        AppCommand.Edit, AppCommand.Error, AppCommand.Word, AppCommand.Set, AppCommand.Reset, AppCommand.Why, AppCommand.Parameters, AppCommand.Compare, AppCommand.Mark, AppCommand.RunAll, AppCommand.Export,
        AppCommand.Source, AppCommand.NextTab, AppCommand.CloseTab, AppCommand.Zoom, AppCommand.NextPane, AppCommand.Filter, AppCommand.Palette, AppCommand.Clone, AppCommand.LogScale,
        AppCommand.Diagnostics, AppCommand.Plugins, AppCommand.Log, AppCommand.Quit,
    ];

    public static AppCommand? At(AppState app, int x) => Items(app)
        .Where(item => x >= item.X && x < item.X + item.Width).Select(item => (AppCommand?)item.Command).FirstOrDefault();

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
            canvas.Write(at, 0, item.Name, theme.Faint);
        }
    }

    private static IEnumerable<(AppCommand Command, string Key, string Name, int X, int Width)> Items(AppState app)
    {
        var x = 0;
        foreach (var command in Order.Where(command => AppCommands.Acts(app, command)))
        {
            var (key, name) = (app.Keys.KeyOf(command), app.Keys[command].Name);
            var width = Graphemes.Width(key) + 1 + name.Length;
            if (x + width > app.Size.Width) yield break;
            yield return (command, key, name, x, width);
            x += width + 2;
        }
    }
}

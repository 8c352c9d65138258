using Rota.Host.Terminal;

namespace Rota.Host.Screens;

// The last line: the keys that do something now, as many as fit; a click on one does it.
internal static class Footer
{
    // The more useful first.
    private static readonly DeskCommand[] Order =
    [
        DeskCommand.Help, DeskCommand.Stop, DeskCommand.Open, DeskCommand.Back, DeskCommand.InstallPlugin,
        DeskCommand.SwitchPlugin, DeskCommand.RollBackPlugin, DeskCommand.CheckPlugin, DeskCommand.RemovePlugin, DeskCommand.Run,
        DeskCommand.Edit, DeskCommand.Set, DeskCommand.Reset, DeskCommand.Why, DeskCommand.Parameters, DeskCommand.Compare, DeskCommand.Mark, DeskCommand.RunAll, DeskCommand.Export,
        DeskCommand.Zoom, DeskCommand.NextPane, DeskCommand.Filter, DeskCommand.Palette, DeskCommand.Clone, DeskCommand.LogScale,
        DeskCommand.Diagnostics, DeskCommand.Plugins, DeskCommand.Log, DeskCommand.Quit,
    ];

    public static DeskCommand? At(Desk desk, int x) => Items(desk)
        .Where(item => x >= item.X && x < item.X + item.Width).Select(item => (DeskCommand?)item.Command).FirstOrDefault();

    public static void Draw(Canvas canvas, Desk desk)
    {
        var theme = Theme.Of(desk.Look);
        if (desk.Notice is { } notice)
        {
            canvas.Write(0, 0, $"{(notice.IsWrong ? "× " : "")}{notice.Text}", notice.IsWrong ? theme.Bad : theme.Text);
            return;
        }

        foreach (var item in Items(desk))
        {
            var at = item.X + canvas.Write(item.X, 0, item.Key, theme.Key) + 1;
            canvas.Write(at, 0, item.Name, theme.Faint);
        }
    }

    private static IEnumerable<(DeskCommand Command, string Key, string Name, int X, int Width)> Items(Desk desk)
    {
        var x = 0;
        foreach (var command in Order.Where(command => DeskCommands.Acts(desk, command)))
        {
            var (key, name) = (desk.Keys.KeyOf(command), desk.Keys[command].Name);
            var width = Graphemes.Width(key) + 1 + name.Length;
            if (x + width > desk.Size.Width) yield break;
            yield return (command, key, name, x, width);
            x += width + 2;
        }
    }
}

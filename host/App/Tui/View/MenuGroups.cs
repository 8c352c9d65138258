namespace Rota.Host.Tui;

// The menus: the groups of the table of keys, without what only moves.
internal static class MenuGroups
{
    // The column of the first title.
    public const int Left = 6;

    // Commands that make sense only as keys.
    private static readonly AppCommand[] LeftOut = [AppCommand.Menu, AppCommand.Interrupt, AppCommand.Redraw];

    public static IReadOnlyList<(string Name, IReadOnlyList<KeyBinding> Bindings)> Of(AppState app) =>
    [
        .. app.Keys.Bindings.Where(binding => binding.Group != KeyTable.Moving && !LeftOut.Contains(binding.Command))
            .GroupBy(binding => binding.Group)
            .Select(group => (group.Key, (IReadOnlyList<KeyBinding>)[.. group])),
    ];

    // Where the rest of the line leaves room.
    public static IEnumerable<(string Name, int X)> Titles(AppState app)
    {
        if (HeadLine.Needed(app) + Of(app).Sum(group => group.Name.Length + 2) > app.Size.Width) yield break;
        var x = Left;
        foreach (var (name, _) in Of(app))
        {
            yield return (name, x);
            x += name.Length + 2;
        }
    }

    // The menu whose title is at a column of the first line.
    public static string? At(AppState app, int x) =>
        Titles(app).Where(title => x > title.X && x <= title.X + title.Name.Length).Select(title => title.Name).FirstOrDefault();
}

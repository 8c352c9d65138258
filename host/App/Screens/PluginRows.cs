using Rota.Host.Terminal;

namespace Rota.Host.Screens;

internal static class PluginRows
{
    private static readonly ListingColumn[] Columns =
    [
        new("Plugin"), new("Version"), new("State"), new("Brings", IsElastic: true), new("Author", Priority: -1),
    ];

    public static Listing Of(Desk desk)
    {
        var theme = Theme.Of(desk.Look);
        return new(Columns, [.. desk.Plugins.Select(plugin => new ListingRow(
        [
            new(plugin.Id), new(plugin.Version), new(plugin.State, plugin.Reason is null ? theme.Good : theme.Bad),
            new(string.Join(", ", plugin.Provides)), new(plugin.Author, theme.Faint),
        ]))])
        { Empty = "no plugin is installed" };
    }

    // Everything that is known of one.
    public static IReadOnlyList<TextLine> About(Desk desk)
    {
        var at = desk.View(PaneKind.Plugins).Chosen;
        var places = PaneRows.Of(desk, PaneKind.Plugins)!.Places;
        if (at >= places.Count) return [];
        var (theme, plugin) = (Theme.Of(desk.Look), desk.Plugins[places[at]]);
        var lines = new List<TextLine> { new($"{plugin.Id} {plugin.Version}", theme.Title) };
        if (plugin.Description.Length > 0) lines.Add(new(plugin.Description));
        if (plugin.Author.Length > 0) lines.Add(new($"Author  {plugin.Author}"));
        lines.Add(new($"State   {plugin.State}", plugin.Reason is null ? theme.Good : theme.Bad));
        if (plugin.Reason is { } reason) lines.Add(new($"Reason  {reason}", theme.Bad));
        lines.Add(new($"Folder  {plugin.Folder}", theme.Faint));
        lines.AddRange(plugin.Provides.Select(provided => new TextLine($"- {provided}")));
        return lines;
    }
}

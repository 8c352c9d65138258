using System.Globalization;
using Rota.Host.Plugins;
using Rota.Terminal;

namespace Rota.Host.Tui;

internal static class PluginRows
{
    private static readonly ListingColumn[] Columns =
    [
        new("Plugin"), new("Version"), new("State"), new("Time", IsRight: true), new("Brings", IsElastic: true), new("Author", Priority: -1),
    ];

    public static Listing Of(AppState desk)
    {
        var theme = Theme.Of(desk.Look);
        return new(Columns, [.. desk.Plugins.Select(plugin => new ListingRow(
        [
            new(plugin.Id), new(plugin.Version), new(plugin.State, StyleOf(plugin, theme)),
            new(TimeOf(desk, plugin)), new(string.Join(", ", plugin.Provides)), new(plugin.Author, theme.Faint),
        ]))])
        { Empty = "no plugin is installed" };
    }

    // Everything that is known of one.
    public static IReadOnlyList<TextLine> About(AppState desk)
    {
        if (PluginMoves.Chosen(desk) is not { } plugin) return [];
        var theme = Theme.Of(desk.Look);
        var lines = new List<TextLine> { new($"{plugin.Id} {plugin.Version}", theme.Title) };
        if (plugin.Description.Length > 0) lines.Add(new(plugin.Description));
        if (plugin.Author.Length > 0) lines.Add(new($"Author  {plugin.Author}"));
        lines.Add(new($"State   {plugin.State}", StyleOf(plugin, theme)));
        if (plugin.Reason is { } reason) lines.Add(new($"Reason  {reason}", StyleOf(plugin, theme)));
        if (TimeOf(desk, plugin) is { Length: > 0 } time) lines.Add(new($"Time    {time} in its loading, feeds, tables and reports"));
        if (plugin.Note is { } note) lines.Add(new($"Note    {note}"));
        lines.Add(new($"Folder  {plugin.Folder}", theme.Faint));
        lines.AddRange(plugin.Provides.Select(provided => new TextLine($"- {provided}")));
        return lines;
    }

    private static string TimeOf(AppState desk, PluginLine plugin) =>
        plugin.State == nameof(PluginState.Active) && desk.PluginTimes.TryGetValue(plugin.Id, out var time)
            ? string.Create(CultureInfo.InvariantCulture, $"{time:0} ms")
            : "";

    // What the user chose is not wrong.
    private static Style StyleOf(PluginLine plugin, Theme theme) => plugin.State switch
    {
        nameof(PluginState.Active) => theme.Good,
        nameof(PluginState.Broken) or nameof(PluginState.Incompatible) => theme.Bad,
        _ => theme.Faint,
    };
}

using System.Globalization;
using Rota.Host.Plugins;
using Rota.Terminal;

namespace Rota.Host.Tui;

internal static class PluginRows
{
    private static readonly ListingColumn[] Columns =
    [
        new("Plugin"), new("Version"), new("State"), new("Time", IsRight: true), new("Provides", IsElastic: true), new("Author", Priority: -1),
    ];

    public static Listing Of(AppState app)
    {
        var theme = Theme.Of(app.Look);
        return new(Columns, [.. app.Plugins.Select(plugin => new ListingRow(
        [
            new(plugin.Id), new(plugin.Version), new(plugin.State, StyleOf(plugin, theme)),
            new(TimeOf(app, plugin), Number: app.PluginTimes.GetValueOrDefault(plugin.Id, double.NaN)), new(string.Join(", ", plugin.Provides)), new(plugin.Author, theme.Faint),
        ]))])
        { Empty = "no plugins installed" };
    }

    // Everything known about a plugin.
    public static IReadOnlyList<TextLine> About(AppState app)
    {
        if (PluginMoves.Chosen(app) is not { } plugin) return [];
        var theme = Theme.Of(app.Look);
        var lines = new List<TextLine> { new($"{plugin.Id} {plugin.Version}", theme.Title) };
        if (plugin.Description.Length > 0) lines.Add(new(plugin.Description));
        if (plugin.Author.Length > 0) lines.Add(new($"Author  {plugin.Author}"));
        lines.Add(new($"State   {plugin.State}", StyleOf(plugin, theme)));
        if (plugin.Reason is { } reason) lines.Add(new($"Reason  {reason}", StyleOf(plugin, theme)));
        if (TimeOf(app, plugin) is { Length: > 0 } time) lines.Add(new($"Time    {time} for loading, feeds, tables and reports"));
        if (plugin.Note is { } note) lines.Add(new($"Note    {note}"));
        lines.Add(new($"Folder  {plugin.Folder}", theme.Faint));
        lines.AddRange(plugin.Provides.Select(provided => new TextLine($"- {provided}")));
        return lines;
    }

    private static string TimeOf(AppState app, PluginLine plugin) =>
        plugin.State == nameof(PluginState.Active) && app.PluginTimes.TryGetValue(plugin.Id, out var time)
            ? string.Create(CultureInfo.InvariantCulture, $"{time:0} ms")
            : "";

    // A plugin that the user turned off is not an error.
    private static Style StyleOf(PluginLine plugin, Theme theme) => plugin.State switch
    {
        nameof(PluginState.Active) => theme.Good,
        nameof(PluginState.Broken) or nameof(PluginState.Incompatible) => theme.Bad,
        _ => theme.Faint,
    };
}

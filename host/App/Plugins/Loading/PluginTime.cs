namespace Rota.Host.Plugins;

// How long calls of a plugin took, all together: its loading, feeds, tables and reports. What its words and statistics do is a part
// of a run's own time.
internal sealed record PluginTime(string Id, double Milliseconds);

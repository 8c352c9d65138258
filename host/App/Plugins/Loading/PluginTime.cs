namespace Rota.Host.Plugins;

// Total time in a plugin: loading, feeds, tables and reports. Its words and statistics count
// towards the run.
internal sealed record PluginTime(string Id, double Milliseconds);

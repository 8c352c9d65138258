namespace Rota;

/// <summary>
/// A plugin: a public class with a parameterless constructor that registers feeds, words, statistics, tables, reports or alert channels.
/// </summary>
public interface IPlugin
{
    /// <summary>Registers everything that the plugin provides, and does nothing else: no files, no network, no other work.</summary>
    /// <param name="registry">The registry.</param>
    void Register(IPluginRegistry registry);
}

namespace Rota;

/// <summary>A plugin: a public class with a constructor without parameters that says what it brings.</summary>
public interface IPlugin
{
    /// <summary>Says what the plugin brings. Nothing else: no file, no network, no work.</summary>
    /// <param name="registry">Where to say it.</param>
    void Register(IPluginRegistry registry);
}

using Rota;

namespace NewNamespace;

/// <summary>Says what the plugin brings: all that the project promises, and nothing else.</summary>
public sealed class Plugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Words(typeof(Words));
    }
}

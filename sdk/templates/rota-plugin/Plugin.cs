using Rota;

namespace NewNamespace;

/// <summary>Registers everything that the project declares, and nothing else.</summary>
public sealed class Plugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Words(typeof(Words));
    }
}

namespace Rota.Plugins.Optimal;

/// <summary>Adds weightings that solve an optimization: <see cref="OptimalWords"/>.</summary>
public sealed class OptimalPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry) => registry.Words(typeof(OptimalWords));
}

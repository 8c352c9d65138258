namespace Rota.Plugins.Basics;

/// <summary>Adds everyday scores, guards and weightings: <see cref="BasicsWords"/>.</summary>
public sealed class BasicsPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry) => registry.Words(typeof(BasicsWords));
}

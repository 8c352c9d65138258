namespace Rota.Plugins.Basics;

/// <summary>Brings the everyday scores, guards and weighters: <see cref="BasicsWords"/>.</summary>
public sealed class BasicsPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry) => registry.Words(typeof(BasicsWords));
}

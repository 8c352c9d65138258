using Rota;

namespace RiskParity;

/// <summary>Adds the word RiskBudgets.</summary>
public sealed class RiskParityPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Words(typeof(RiskParityWords));
    }
}

using Rota;

namespace RiskParity;

/// <summary>Brings the word RiskBudgets.</summary>
public sealed class RiskParityPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Words(typeof(RiskParityWords));
    }
}

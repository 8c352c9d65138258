namespace Rota.Plugins.Statistics;

/// <summary>Brings the sets of statistics that profiles ask for: <c>house</c>, <c>pa-legacy</c> and <c>sit</c>.</summary>
public sealed class StatisticsPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Statistics("house", HouseStatistics.All);
        registry.Statistics("pa-legacy", PaLegacyStatistics.All);
        registry.Statistics("sit", SitStatistics.All);
    }
}

namespace Rota.Plugins.Reports;

/// <summary>Brings reports for people (<c>summary</c>, <c>summary.md</c>) and machines (<c>json</c>, <c>equity.csv</c>, <c>trades.csv</c>,
/// <c>weights.csv</c>).</summary>
public sealed class ReportsPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Report(new SummaryReport());
        registry.Report(new MarkdownReport());
        registry.Report(new JsonReport());
        registry.Report(new EquityReport());
        registry.Report(new TradesReport());
        registry.Report(new WeightsReport());
    }
}

namespace Rota.Plugins.Reports;

/// <summary>Brings reports for people (<c>html</c>, <c>tearsheet</c>, <c>summary</c>, <c>summary.md</c>, <c>tables</c>) and machines
/// (<c>json</c>, <c>schema</c>, <c>settings</c>, <c>equity.csv</c>, <c>orders.csv</c>, <c>weights.csv</c>, <c>monthly.csv</c>,
/// <c>statistics.csv</c>).</summary>
/// <remarks>
/// <para>Bytes depend on the study alone: UTF-8, lines ended by LF, days yyyy-MM-dd, numbers with a decimal point, in the
/// shortest form that reads back as the same where a machine reads them. What must be read before any number, <see cref="BacktestResult.Warnings"/>,
/// stands first and last in summaries, tables and pages, and in the json's <c>warnings</c>. The last column of a CSV, <c>Prices</c>, says
/// of each row <c>SIMULATED</c>, <c>EXTENDED</c> or <c>real</c>.</para>
/// <list type="bullet">
/// <item><c>html</c>: one page that loads nothing and can be read without its script: what was run, statistics beside the
/// benchmark, charts each with its table, tables, decisions and orders; <c>tearsheet</c>: the same in short, to print.</item>
/// <item><c>summary</c>: at most 100 columns. Several runs are numbered; numbers stand side by side and a fact that all share is
/// said once. What is not known is <c>-</c>. <c>summary.md</c> holds the same as tables, and all
/// tables of the study after it. Both show � for what would steer a terminal.</item>
/// <item><c>tables</c>: all tables of the study, at most 100 columns wide; columns that do not fit follow below.</item>
/// <item><c>json</c>: an object for one run, an array for several, as <c>schema</c> describes it, a JSON Schema of draft 2020-12. Fractions
/// are fractions; what is not known is null.</item>
/// <item><c>settings</c>: what is needed to run it again: <c>format strategy command linkCommand from to simulated extended warnings feed priceHash
/// software parameters settings settingsFromFiles script</c>. Null is what the run does not say of where it comes from.</item>
/// <item><c>equity.csv</c>: <c>Date,Close</c>, which the feed csv reads as an asset; for several runs a column each, empty on
/// days that a run does not have.</item>
/// <item><c>orders.csv</c>: <c>Strategy,Date,Asset,Shares,Price,Value,Cost,Kind</c>, a row an order; Kind is why it was given, as
/// <c>Drift+NewTarget</c> where two decisions are filled on one day.</item>
/// <item><c>weights.csv</c>: <c>Strategy,Date</c>, a column an asset, <c>Cash</c>; a row a decision, its target.</item>
/// <item><c>monthly.csv</c>: <c>Strategy,Month,To,Return,Benchmark,Whole</c>, a row a month, which is not
/// whole where the run begins or ends within it; <c>statistics.csv</c>:
/// <c>Strategy,Statistic,Value,Unit,Benchmark</c>, a row a statistic. Nothing stands where a number is not known.</item>
/// </list>
/// </remarks>
public sealed class ReportsPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Report(new SummaryReport());
        registry.Report(new MarkdownReport());
        registry.Report(new TablesReport());
        registry.Report(new JsonReport());
        registry.Report(new SchemaReport());
        registry.Report(new SettingsReport());
        registry.Report(new EquityReport());
        registry.Report(new OrdersReport());
        registry.Report(new WeightsReport());
        registry.Report(new MonthlyReport());
        registry.Report(new StatisticsReport());
        registry.Report(new HtmlReport());
        registry.Report(new TearsheetReport());
    }
}

namespace Rota.Plugins.Reports;

/// <summary>Adds reports for people (<c>html</c>, <c>tearsheet</c>, <c>summary</c>, <c>summary.md</c>, <c>tables</c>) and machines
/// (<c>json</c>, <c>schema</c>, <c>settings</c>, <c>equity.csv</c>, <c>orders.csv</c>, <c>weights.csv</c>, <c>monthly.csv</c>,
/// <c>statistics.csv</c>, <c>rankings.csv</c>).</summary>
/// <remarks>
/// <para>Bytes depend on the study alone: UTF-8, lines ended by LF, days yyyy-MM-dd, numbers with a decimal point, in the
/// shortest form that reads back as the same where a machine reads them. Warnings, <see cref="BacktestResult.Warnings"/>,
/// are first and last in summaries, tables and pages, and in the json's <c>warnings</c>. The last column of a CSV, <c>Prices</c>, is
/// <c>SIMULATED</c>, <c>EXTENDED</c> or <c>real</c> for each row.</para>
/// <list type="bullet">
/// <item><c>html</c>: one self-contained page, readable without its script: conventions, statistics with those of the benchmark, charts
/// with their tables, tables, decisions and orders; <c>tearsheet</c>: a short version to print.</item>
/// <item><c>summary</c>: at most 100 columns. Several runs are numbered; their numbers are in columns, and shared facts appear
/// once. Unknown values are <c>-</c>. <c>summary.md</c> has the same as tables, followed by all tables of
/// the study. Both show � for characters that would control a terminal.</item>
/// <item><c>tables</c>: all tables of the study, at most 100 columns wide; columns that do not fit follow below.</item>
/// <item><c>json</c>: an object for one run, an array for several, as <c>schema</c> describes it, a JSON Schema of draft 2020-12. Fractions
/// are fractions; unknown values are null.</item>
/// <item><c>settings</c>: everything needed to repeat a run: <c>format strategy command linkCommand from to simulated extended warnings feed priceHash
/// software parameters settings settingsFromFiles script</c>. Unknown values are null.</item>
/// <item><c>equity.csv</c>: <c>Date,Close</c>, which the feed csv reads as an asset; for several runs a column each, empty on
/// days without a value.</item>
/// <item><c>orders.csv</c>: <c>Strategy,Date,Asset,Shares,Price,Value,Cost,Kind</c>, a row per order; Kind is its reason, such as
/// <c>Drift+NewTarget</c> when two decisions are filled on one day.</item>
/// <item><c>weights.csv</c>: <c>Strategy,Date</c>, a column per asset, <c>Cash</c>; a row per decision with its target.</item>
/// <item><c>monthly.csv</c>: <c>Strategy,Month,To,Return,Benchmark,Whole</c>, a row per month, which is not
/// whole when the run begins or ends within it; <c>statistics.csv</c>:
/// <c>Strategy,Statistic,Value,Unit,Benchmark</c>, a row per statistic; <c>rankings.csv</c>: <c>Strategy,Ranking,Place,Score</c>, the places
/// of several runs over the last ten years. Unknown numbers are empty.</item>
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
        registry.Report(new RankingsReport());
        registry.Report(new HtmlReport());
        registry.Report(new TearsheetReport());
    }
}

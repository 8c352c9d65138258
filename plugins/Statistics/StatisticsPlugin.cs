namespace Rota.Plugins.Statistics;

/// <summary>Adds sets of statistics, which profiles refer to by name: the house's, and those that other programs
/// print.</summary>
/// <remarks>
/// <para>Every statistic states its formula, its source and when it is NaN; <c>rota explain sharpe</c> shows the meaning of a name
/// in each set. r, b and f are the n returns of the run, its benchmark and T-bills; V the values of the equity curve, net of
/// costs, the start value included; D(t) = V(t) / max V(≤ t) − 1; k the returns of a year.</para>
/// <para><c>house</c> and <c>allocate-smartly</c> use returns of whole months, with f from the yield known at the end of the month before:
/// ratios then mean the same on monthly history. <c>turingtrader</c> has its own months. The other sets use the curve's own returns, with k
/// by their frequency: 252 for trading days, 365 for all days, 52 for weeks, 12 for months, 4 for quarters, and f = y · days / 365 with the
/// yield known on the day before, or the month's for a monthly curve. Drawdowns use every value of the curve.</para>
/// <para>In <c>house</c> statistics of fewer than 12 whole months are NaN, as are yearly ones for less than a year; like their programs,
/// the other sets do not need a length, except for yearly turnover.</para>
/// <para>Each set has the statistics of a named version of its program, which <c>rota explain</c> shows as the source. The programs of
/// <c>quantopian-2014</c>, <c>quantopian-2015</c> and <c>lean</c> only know trading days; on other curves, k is that of the curve.</para>
/// <list type="bullet">
/// <item><c>house</c>: Rota's own definitions.</item>
/// <item><c>allocate-smartly</c>: the site's statistics; its Sortino ratio divides by the deviation of losing months
/// alone.</item>
/// <item><c>quantopian-2014</c>, <c>quantopian-2015</c>: the site's headlines with annual returns and T-bills, before and since 20 November 2014;
/// <c>quantopian-2017</c>: those of empyrical 0.2.2 without a riskless rate.</item>
/// <item><c>empyrical</c>: 0.5.3 to 0.5.12, whose alpha compounds.</item>
/// <item><c>pa-legacy</c>: the table of the KDA post (Kipnis, 2019), by PerformanceAnalytics 2.0; <c>pa-current</c>: the
/// package since its corrections of 2026.</item>
/// <item><c>sit</c>: the Systematic Investor Toolbox (2011), as in its rebalancing study.</item>
/// <item><c>quantstats</c> (0.0.70), <c>turingtrader</c> (v2), <c>ffn</c> (1.2.0, with bt's turnover), <c>lean</c> (2023): what these programs
/// print.</item>
/// </list>
/// <para>Tables, each with a note on how to read it: <c>calendar</c>, <c>drawdowns</c> (the ten worst), <c>crises</c>,
/// <c>allocation</c>, <c>contribution</c> (what each asset added to the return of each year), <c>inOut</c> (times in and out of
/// stocks), <c>subPeriods</c> (halves, before and since publication, years), <c>feels</c> (how long behind the benchmark and below a
/// high), <c>leaders</c> (assets that led windows of years, or never did), <c>stockBondCorrelation</c> (of 36 months), <c>exposure</c>
/// (to rising rates), <c>riskCategory</c>, <c>typeTags</c>, <c>lastTenYears</c>, <c>confidence</c> (a bootstrap), <c>bands</c> (wealth of
/// the same histories by months), <c>rolling</c> (windows of 1, 3, 6 and 12 months).</para>
/// </remarks>
public sealed class StatisticsPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Statistics("house", HouseStatistics.All);
        registry.Statistics("allocate-smartly", AllocateSmartlyStatistics.All);
        registry.Statistics("quantopian-2014", Quantopian2014Statistics.All);
        registry.Statistics("quantopian-2015", Quantopian2015Statistics.All);
        registry.Statistics("quantopian-2017", Quantopian2017Statistics.All);
        registry.Statistics("pa-legacy", PaLegacyStatistics.All);
        registry.Statistics("pa-current", PaCurrentStatistics.All);
        registry.Statistics("empyrical", EmpyricalStatistics.All);
        registry.Statistics("quantstats", QuantstatsStatistics.All);
        registry.Statistics("sit", SitStatistics.All);
        registry.Statistics("turingtrader", TuringTraderStatistics.All);
        registry.Statistics("ffn", FfnStatistics.All);
        registry.Statistics("lean", LeanStatistics.All);
        registry.Table(new Sheet("calendar", CalendarTable.Of));
        registry.Table(new Sheet("drawdowns", DrawdownsTable.Of));
        registry.Table(new Sheet("crises", CrisesTable.Of));
        registry.Table(new Sheet("allocation", AllocationTable.Of));
        registry.Table(new Sheet("contribution", ContributionTable.Of));
        registry.Table(new Sheet("inOut", InOutTable.Of));
        registry.Table(new Sheet("subPeriods", SubPeriodsTable.Of));
        registry.Table(new Sheet("feels", FeelsTable.Of));
        registry.Table(new Sheet("leaders", LeadersTable.Of));
        registry.Table(new Sheet("stockBondCorrelation", StockBondCorrelationTable.Of));
        registry.Table(new Sheet("exposure", ExposureTable.Of));
        registry.Table(new Sheet("riskCategory", RiskCategoryTable.Of));
        registry.Table(new Sheet("typeTags", TypeTagsTable.Of));
        registry.Table(new Sheet("lastTenYears", LastTenYearsTable.Of));
        registry.Table(new Sheet("confidence", ConfidenceTable.Of));
        registry.Table(new Sheet("bands", BandsTable.Of));
        registry.Table(new Sheet("rolling", RollingTable.Of));
    }
}

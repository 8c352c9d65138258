using Rota.Plugins.Csv;
using Rota.Plugins.Reports;
using Rota.Plugins.Statistics;

namespace Rota.Tests;

// The registrations of the bundled plugins.
internal sealed class PluginBox : IPluginRegistry
{
    private readonly Dictionary<string, Func<string, IDataFeed>> _feeds = [];
    private readonly Dictionary<string, IReadOnlyList<IStatistic>> _statistics = [];
    private readonly List<string> _sets = [];
    private readonly Dictionary<string, ITable> _tables = [];
    private readonly Dictionary<string, IReport> _reports = [];

    private PluginBox()
    {
        foreach (IPlugin plugin in new IPlugin[] { new CsvPlugin(), new StatisticsPlugin(), new ReportsPlugin() }) plugin.Register(this);
    }

    public static PluginBox Shipped { get; } = new();

    public IDataFeed Feed(string name, string location) => _feeds[name](location);

    public IReport Report(string name) => _reports[name];

    public IEnumerable<ITable> Tables => _tables.Values;

    public ITable Table(string name) => _tables[name];

    public IEnumerable<string> Sets => _sets;

    public IReadOnlyList<IStatistic> StatisticsOf(string set) => _statistics[set];

    public IEnumerable<string> Names(string set) => _statistics[set].Select(statistic => statistic.Name);

    public double Statistic(string set, string name, BacktestResult run) =>
        _statistics[set].Single(statistic => statistic.Name == name).Of(run);

    void IPluginRegistry.Feed(string name, Func<string, IDataFeed> create) => _feeds.Add(name, create);

    void IPluginRegistry.ChainedFeed(string name, Func<IReadOnlyList<IDataFeed>, IDataFeed> create)
    {
    }

    void IPluginRegistry.Statistics(string set, params IReadOnlyList<IStatistic> statistics)
    {
        _sets.Add(set);
        _statistics.Add(set, statistics);
    }

    void IPluginRegistry.Words(Type words)
    {
    }

    void IPluginRegistry.Table(ITable table) => _tables.Add(table.Name, table);

    void IPluginRegistry.Report(IReport report) => _reports.Add(report.Name, report);

    void IPluginRegistry.AlertChannel(string name, Func<string, IAlertChannel> create)
    {
    }
}

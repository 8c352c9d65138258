namespace Rota.Host.Plugins;

// Records a plugin's registrations.
internal sealed class Registrations(InstalledPlugin plugin) : IPluginRegistry
{
    private readonly List<(string Name, Func<string, IDataFeed> Create)> _feeds = [];
    private readonly List<(string Name, Func<IReadOnlyList<IDataFeed>, IDataFeed> Create)> _chains = [];
    private readonly List<Type> _words = [];
    private readonly List<(string Name, IReadOnlyList<IStatistic> Statistics)> _sets = [];
    private readonly List<ITable> _tables = [];
    private readonly List<IReport> _reports = [];
    private readonly List<(string Name, Func<string, IAlertChannel> Create)> _channels = [];

    public IReadOnlyList<Type> AllWords => _words;

    public IEnumerable<ITable> AllTables => _tables.Select(table => new GuardedTable(plugin, table));

    public void Feed(string name, Func<string, IDataFeed> create)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(create);
        _feeds.Add((name, create));
    }

    public void ChainedFeed(string name, Func<IReadOnlyList<IDataFeed>, IDataFeed> create)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(create);
        _chains.Add((name, create));
    }

    public void Words(Type words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!words.IsVisible || !words.IsAbstract || !words.IsSealed || words.IsNested)
            throw new ArgumentException($"{words} is not a public static class.", nameof(words));
        _words.Add(words);
    }

    public void Statistics(string set, params IReadOnlyList<IStatistic> statistics)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(set);
        ArgumentNullException.ThrowIfNull(statistics);
        _sets.Add((set, statistics));
    }

    public void Table(ITable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        _tables.Add(table);
    }

    public void Report(IReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        _reports.Add(report);
    }

    public void AlertChannel(string name, Func<string, IAlertChannel> create)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(create);
        _channels.Add((name, create));
    }

    // Fails early if manifest and code disagree, not when a missing item is requested.
    public void RequireKept(Provisions promised)
    {
        var brought = new Provisions(
            [
                .. _feeds.Select(feed => new ProvidedFeed(feed.Name, FeedLocation.Text)),
                .. _chains.Select(chain => new ProvidedFeed(chain.Name, FeedLocation.Feeds)),
            ],
            [.. _words.Select(words => words.FullName!)],
            [.. _sets.Select(set => set.Name)], [.. _tables.Select(table => table.Name)], [.. _reports.Select(report => report.Name)])
        {
            AlertChannels = [.. _channels.Select(channel => channel.Name)],
        }.Lines().ToList();
        var wanted = promised.Lines().ToList();
        var wrong = brought.Except(wanted).Select(line => $"it registers {line}, which is not in its manifest.")
            .Concat(wanted.Except(brought).Select(line => $"its manifest declares {line}, which it does not register."))
            .Concat(brought.GroupBy(line => line).Where(same => same.Count() > 1).Select(same => $"it registers {same.Key} twice."))
            .Concat(promised.Feeds.Where(feed => feed.IsChain != _chains.Exists(chain => chain.Name == feed.Name)).Select(OtherKind))
            .ToList();
        if (wrong.Count > 0) throw new PluginFault(plugin, string.Join(' ', wrong));
    }

    public IDataFeed CreateFeed(string name, string location) =>
        PluginCall.Of(plugin, $"feed {name} for '{location}'", () => new GuardedFeed(plugin, _feeds.Find(feed => feed.Name == name).Create(location)));

    public IDataFeed CreateChain(string name, IReadOnlyList<IDataFeed> feeds) =>
        PluginCall.Of(plugin, $"feed {name}", () => new GuardedFeed(plugin, _chains.Find(chain => chain.Name == name).Create(feeds)));

    public IReadOnlyList<IStatistic> StatisticsOf(string set) => _sets.Find(each => each.Name == set).Statistics;

    public IReport ReportOf(string name) => new GuardedReport(plugin, _reports.Find(report => report.Name == name)!);

    public IAlertChannel CreateChannel(string name, string address) =>
        PluginCall.Of(plugin, $"alert channel {name}", () => new GuardedChannel(plugin, name, _channels.Find(channel => channel.Name == name).Create(address)));

    private static string OtherKind(ProvidedFeed feed) => feed.IsChain
        ? $"its manifest declares feed {feed.Name} as a chain, but it is registered as a plain feed."
        : $"feed {feed.Name} is registered as a chain, but its manifest does not declare it as one.";
}

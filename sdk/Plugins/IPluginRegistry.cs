namespace Rota;

/// <summary>Accepts what a plugin provides. Implemented by Rota.</summary>
public interface IPluginRegistry
{
    /// <summary>Adds a feed: <c>--feed name:location</c>.</summary>
    /// <param name="name">The part before the colon, lower case.</param>
    /// <param name="create">Makes the feed for the part after the colon, which is empty without a colon; throws
    /// <see cref="InputException"/> when the location is wrong.</param>
    void Feed(string name, Func<string, IDataFeed> create);

    /// <summary>
    /// Adds a feed made of others: <c>--feed name:FEED,FEED</c>, where each FEED is a value for <c>--feed</c> such as <c>csv:DIR</c>, but not a
    /// chain. Rota makes these feeds and caches their prices where allowed; it asks the chain itself every time. The project needs
    /// <c>&lt;ProvidesFeed Include="name" Location="feeds" /&gt;</c>.
    /// </summary>
    /// <param name="name">The part before the colon, lower case.</param>
    /// <param name="create">Makes the feed from the others, one or more, in the user's order; throws <see cref="InputException"/>
    /// when there are too few or too many.</param>
    void ChainedFeed(string name, Func<IReadOnlyList<IDataFeed>, IDataFeed> create);

    /// <summary>Adds words: the public static members of a class become words of every script.</summary>
    /// <param name="words">A public static class.</param>
    void Words(Type words);

    /// <summary>Adds a set of statistics, in the order of reports.</summary>
    /// <param name="set">The set's name, which a profile refers to: <c>house</c>.</param>
    /// <param name="statistics">The statistics.</param>
    void Statistics(string set, params IReadOnlyList<IStatistic> statistics);

    /// <summary>Adds a table, which reports show for every run.</summary>
    /// <param name="table">The table.</param>
    void Table(ITable table);

    /// <summary>Adds a report: <c>--report name</c>.</summary>
    /// <param name="report">The report.</param>
    void Report(IReport report);

    /// <summary>Adds a channel for alerts: <c>rota alert --channel name:address</c>.</summary>
    /// <param name="name">The part before the colon, lower case.</param>
    /// <param name="create">Makes the channel for the part after the colon, which is empty without a colon; throws
    /// <see cref="InputException"/> when the address is wrong or a secret is missing in the environment.</param>
    void AlertChannel(string name, Func<string, IAlertChannel> create);
}

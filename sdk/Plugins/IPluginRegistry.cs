namespace Rota;

/// <summary>Where a plugin says what it brings. The host implements it.</summary>
public interface IPluginRegistry
{
    /// <summary>Brings a feed: <c>--feed name:location</c>.</summary>
    /// <param name="name">The part before the colon, lower case.</param>
    /// <param name="create">Makes the feed for the part after the colon, which is empty when there is no colon; it throws
    /// <see cref="InputException"/> when the location is wrong.</param>
    void Feed(string name, Func<string, IDataFeed> create);

    /// <summary>
    /// Brings a feed that is made of others: <c>--feed name:FEED,FEED</c>, where each FEED is what <c>--feed</c> takes, <c>csv:DIR</c> for one, and no
    /// chain itself. The host makes these feeds and keeps their answers where it may; it asks the chain itself every time. The project says
    /// <c>&lt;ProvidesFeed Include="name" Location="feeds" /&gt;</c>.
    /// </summary>
    /// <param name="name">The part before the colon, lower case.</param>
    /// <param name="create">Makes the feed of the others, one or more, in the order in which the user names them; it throws
    /// <see cref="InputException"/> when they are too few or too many.</param>
    void ChainedFeed(string name, Func<IReadOnlyList<IDataFeed>, IDataFeed> create);

    /// <summary>Brings words: the public static members of a class become words of every script.</summary>
    /// <param name="words">A public static class.</param>
    void Words(Type words);

    /// <summary>Brings a set of statistics, in the order of reports.</summary>
    /// <param name="set">The set's name, which a profile asks for: <c>house</c>.</param>
    /// <param name="statistics">The statistics.</param>
    void Statistics(string set, params IReadOnlyList<IStatistic> statistics);

    /// <summary>Brings a table, which reports show of every run.</summary>
    /// <param name="table">The table.</param>
    void Table(ITable table);

    /// <summary>Brings a report: <c>--report name</c>.</summary>
    /// <param name="report">The report.</param>
    void Report(IReport report);
}

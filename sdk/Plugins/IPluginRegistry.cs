namespace Rota;

/// <summary>Where a plugin says what it brings. The host implements it.</summary>
public interface IPluginRegistry
{
    /// <summary>Brings a feed: <c>--feed name:location</c>.</summary>
    /// <param name="name">The part before the colon, lower case.</param>
    /// <param name="create">Makes the feed for the part after the colon, which is empty when there is no colon; it throws
    /// <see cref="InputException"/> when the location is wrong.</param>
    void Feed(string name, Func<string, IDataFeed> create);

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

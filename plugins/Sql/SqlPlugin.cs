namespace Rota.Plugins.Sql;

/// <summary>
/// Brings the feed <c>sql:NAME</c>: a table of a PostgreSQL database, with a row for each day and asset. Where the database is and who asks
/// says the environment variable <c>ROTA_SQL_NAME</c>, in capitals, which is a connection string of Npgsql:
/// <c>Host=localhost;Database=prices;Username=reader;Password=...</c>. No message shows any of it.
/// </summary>
/// <remarks>
/// <para>
/// Options follow the name, each after a plus: <c>sql:main+table=market.prices+date=day</c>. The table is <c>prices</c> and its columns are
/// <c>asset</c> (text), <c>date</c> (date), <c>close</c>, and, where the table has them, <c>adjusted</c> and <c>open</c> (numbers), unless
/// <c>table</c>, <c>asset</c>, <c>date</c>, <c>close</c>, <c>adjusted</c> or <c>open</c> say another name. Names are taken letter by letter,
/// as between quotes in SQL; what stands before a point in the table's is its schema.
/// </para>
/// <para>
/// With an adjusted close that is the close, the open is open · adjusted / close, and the close is the unadjusted close. Without one the
/// close is taken for the total return. An open that is NULL is not known. A close that is NULL, a price that is not finite and above 0, a
/// day that is NULL or infinite or stands twice are mistakes, all of which are reported, each kind once with its number. The transaction only
/// reads; a command ends after the connection string's <c>Command Timeout</c>, 30 seconds where it has none.
/// </para>
/// </remarks>
public sealed class SqlPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Feed("sql", location => new SqlFeed(SqlLocation.Of(location), Environment.GetEnvironmentVariable));
    }
}

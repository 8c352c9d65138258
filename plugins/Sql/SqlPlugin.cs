namespace Rota.Plugins.Sql;

/// <summary>
/// Adds the feed <c>sql:NAME</c>: a table of a PostgreSQL database, with a row for each day and asset. The environment variable
/// <c>ROTA_SQL_NAME</c>, in capitals, holds the connection string of Npgsql:
/// <c>Host=localhost;Database=prices;Username=reader;Password=...</c>. Messages never show any of it.
/// </summary>
/// <remarks>
/// <para>
/// Options follow the name, each after a plus: <c>sql:main+table=market.prices+date=day</c>. The table is <c>prices</c> and its columns are
/// <c>asset</c> (text), <c>date</c> (date), <c>close</c>, and, where the table has them, <c>adjusted</c> and <c>open</c> (numbers), unless
/// the options <c>table</c>, <c>asset</c>, <c>date</c>, <c>close</c>, <c>adjusted</c> or <c>open</c> give other names. Names are case-sensitive,
/// like quoted names in SQL; a table's name can have a schema and a point in front.
/// </para>
/// <para>
/// With an adjusted close, it is used as the close, the open is open · adjusted / close, and the close is the unadjusted close. Without one
/// the close must be a total return. A NULL open is unknown. NULL closes, prices that are not finite and above 0, and NULL, infinite or
/// duplicate days are errors; all are reported, each kind once with a count. The transaction is read-only; a command ends after the
/// connection string's <c>Command Timeout</c> (default: 30 seconds).
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

using System.Net.Sockets;
using Npgsql;

namespace Rota.Plugins.Sql;

// The way to the database. What the variable holds must not be seen: not its text, and no message that may quote from it.
internal sealed class SqlAccess
{
    private readonly SqlLocation _location;
    private readonly string _connection;
    private readonly string[] _secrets;

    private SqlAccess(SqlLocation location, NpgsqlConnectionStringBuilder settings)
    {
        (_location, _connection) = (location, settings.ConnectionString);
        _secrets = [.. new[] { settings.Password, settings.Username, settings.Host, settings.Database, settings.SslPassword }.OfType<string>()
            .Where(secret => secret.Length > 0)];
    }

    public static SqlAccess Of(SqlLocation location, string? text)
    {
        const string shape = "Set it to Host=...;Database=...;Username=...;Password=...";
        if (string.IsNullOrWhiteSpace(text)) throw Wrong($"The environment variable {location.Variable} is not set. {shape}");
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(text)
            {
                ApplicationName = "rota",
                IncludeErrorDetail = false,
                PersistSecurityInfo = false,
            };
            if (string.IsNullOrEmpty(settings.Host)) throw Wrong($"The environment variable {location.Variable} names no Host. {shape}");
            return new(location, settings);
        }
        catch (Exception refused) when (refused is ArgumentException or FormatException or KeyNotFoundException or OverflowException)
        {
            // Its message may have a part of the password in it.
            throw Wrong($"The environment variable {location.Variable} is no connection string of Npgsql. {shape}");
        }

        InputException Wrong(string what) => new(location.Wrong(what));
    }

    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancel)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = new NpgsqlConnection(_connection);
            await connection.OpenAsync(cancel).ConfigureAwait(false);
            return connection;
        }
        catch (Exception failed)
        {
            if (connection is not null) await connection.DisposeAsync().ConfigureAwait(false);
            cancel.ThrowIfCancellationRequested();
            throw Failed(failed);
        }
    }

    public InputException Failed(Exception failed) => new(_location.Wrong(failed switch
    {
        PostgresException { SqlState: ['2', '8', ..] } => $"The database refuses the user or password of {_location.Variable}.",
        PostgresException { SqlState: "3D000" } => $"The server has no database of the name in {_location.Variable}.",
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } => $"There is no table {_location.QuotedTable}; name it by table=.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => $"The user may not read {_location.QuotedTable}.",
        PostgresException other => $"The database says {other.SqlState}: {Shown(other.MessageText)}.",
        { InnerException: TimeoutException } or TimeoutException => "The database did not answer in time.",
        { InnerException: SocketException socket } => $"The database of {_location.Variable} cannot be reached: {socket.SocketErrorCode}.",
        _ => $"The database of {_location.Variable} cannot be asked: {failed.GetType().Name}.",
    }));

    private string Shown(string message) =>
        Array.Exists(_secrets, secret => message.Contains(secret, StringComparison.OrdinalIgnoreCase)) ? "its message is not shown" : message;
}

using System.Net.Sockets;
using Npgsql;

namespace Rota.Plugins.Sql;

// Access to the database. The content of the variable must stay secret, including in messages that might quote it.
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
            if (string.IsNullOrEmpty(settings.Host)) throw Wrong($"The environment variable {location.Variable} has no Host. {shape}");
            return new(location, settings);
        }
        catch (Exception refused) when (refused is ArgumentException or FormatException or KeyNotFoundException or OverflowException)
        {
            // Its message may contain part of the password.
            throw Wrong($"The environment variable {location.Variable} is not a connection string of Npgsql. {shape}");
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
        PostgresException { SqlState: "3D000" } => $"The server does not have the database of {_location.Variable}.",
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } => $"Unknown table {_location.QuotedTable}. Set the option table=NAME.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => $"The user is not allowed to read {_location.QuotedTable}.",
        PostgresException other => $"The database reports {other.SqlState}: {Shown(other.MessageText)}.",
        { InnerException: TimeoutException } or TimeoutException => "The database did not answer in time.",
        { InnerException: SocketException socket } => $"Cannot reach the database of {_location.Variable}: {socket.SocketErrorCode}.",
        _ => $"Cannot query the database of {_location.Variable}: {failed.GetType().Name}.",
    }));

    private string Shown(string message) =>
        Array.Exists(_secrets, secret => message.Contains(secret, StringComparison.OrdinalIgnoreCase)) ? "its message is not shown" : message;
}

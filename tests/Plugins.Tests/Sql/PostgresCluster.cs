using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Rota.Tests;

// A temporary PostgreSQL server on a free port of this machine. The server refuses to run as root.
public sealed class PostgresCluster : IAsyncLifetime
{
    /// <summary>A password that differs from all other texts.</summary>
    public const string Password = "Xq7-geheim-42";

    private const string Unprivileged = "postgres";

    private readonly int _port = FreePort();
    private string? _folder;
    private Process? _server;

    /// <summary>The reason for having no server; null when it runs.</summary>
    public string? Missing { get; private set; }

    /// <summary>The connection string.</summary>
    public string Connection => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Database=postgres;Username=keeper;Password={Password}");

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>Creates and starts the server.</summary>
    public async ValueTask InitializeAsync()
    {
        Missing = OperatingSystem.IsWindows() ? "a PostgreSQL is started by the tools of Unix"
            : Binaries() is not { } binaries ? "PostgreSQL is not installed: install the package postgresql"
            : IsRoot && Run("id", Unprivileged).Code != 0 ? $"the server does not run as root, and the user {Unprivileged} does not exist"
            : null;
        if (Missing is not null) return;
        binaries = Binaries()!;
        _folder = Started("mktemp", "-d", "/tmp/rota-pg-XXXXXX").Trim();
        var data = Path.Combine(_folder, "data");
        var secret = Path.Combine(_folder, "secret");
        Started("sh", "-c", $"echo '{Password}' > {secret}");
        Started(
            Path.Combine(binaries, "initdb"), "-D", data, "-U", "keeper", "--auth=scram-sha-256", $"--pwfile={secret}", "--no-sync", "--locale=C",
            "--encoding=UTF8");
        _server = Process.Start(AsUser(
            Path.Combine(binaries, "postgres"), "-D", data, "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-k", _folder,
            "-c", "fsync=off", "-c", "shared_buffers=16MB", "-c", "logging_collector=on"))!;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await ExecuteAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (attempt < 200 && !_server.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>Runs a command.</summary>
    /// <param name="sql">Its text.</param>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Stops the server.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_server is not null)
        {
            // The first line is the server's number; interrupted, it closes connections and ends.
            var number = Started("head", "-1", Path.Combine(_folder!, "data", "postmaster.pid")).Trim();
            Run("kill", "-INT", number);
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        if (_folder is not null) Started("rm", "-r", _folder);
    }

    private static string? Binaries()
    {
        const string packages = "/usr/lib/postgresql";
        var installed = Directory.Exists(packages)
            ? Directory.GetDirectories(packages).OrderByDescending(folder => folder, StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin"))
            : [];
        return installed.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb")));
    }

    private static string Started(string program, params string[] arguments)
    {
        var (code, output) = Run(AsUser(program, arguments));
        return code == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {output}");
    }

    private static (int Code, string Output) Run(string program, params string[] arguments) => Run(new ProcessStartInfo(program, arguments));

    private static (int Code, string Output) Run(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    private static ProcessStartInfo AsUser(string program, params string[] arguments) => IsRoot
        ? new("runuser", ["-u", Unprivileged, "--", program, .. arguments]) { WorkingDirectory = "/" }
        : new(program, arguments) { WorkingDirectory = "/" };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

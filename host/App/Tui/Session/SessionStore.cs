using System.Security.Cryptography;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Workers;

namespace Rota.Host.Tui;

// Keeps sessions between runs of the program in a folder; without a folder nothing is kept. Of two programs at once, the last to write
// wins, with a complete file. Problems with the files are returned as messages, never thrown.
internal sealed class SessionStore(string? folder)
{
    private const int MostResults = 200;

    private readonly HashSet<string> _blocked = new(StringComparer.Ordinal);
    private bool _isRefused;

    private string SessionPath => Path.Combine(folder!, "desk.json");

    // Null if the user has no home.
    public static string? DefaultFolder() => StateFolder.Ours();

    public (SavedSession? State, string? Message) Read() => folder is null ? (null, null) : Read(SessionPath, SessionFormat.Read);

    // The message of the first failed write; null otherwise.
    public string? Write(SavedSession session) => folder is null ? null : Write(SessionPath, () => SessionFormat.Write(session));

    // The last result of a script.
    public (RunSnapshot? Result, string? Message) ReadResult(string script) =>
        folder is null ? (null, null) : Read(ResultOf(script), ResultFormat.Read);

    public string? WriteResult(string script, RunSnapshot finished) =>
        folder is null ? null : Write(ResultOf(script), () => ResultFormat.Write(finished), MostResults);

    private (T? Value, string? Message) Read<T>(string path, Func<byte[], T> read)
        where T : class
    {
        try
        {
            return StateFile.Read(path) is { } content ? (read(content), null) : (null, null);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (null, SetAside(path, wrong.Message));
        }
    }

    private string? SetAside(string path, string why)
    {
        try
        {
            return $"{path} was not read: {why}. It was renamed to {StateFile.SetAside(path)}, and Rota starts without it.";
        }
        catch (FileNotFoundException)
        {
            // Another Rota was faster.
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            _blocked.Add(path);
            return $"{path} was not read: {why}. It cannot be renamed either ({refused.Message}), " +
                "so it stays and is not overwritten.";
        }
    }

    private string? Write(string path, Func<byte[]> content, int most = int.MaxValue)
    {
        if (_blocked.Contains(path)) return null;
        try
        {
            StateFile.Write(path, content());
            if (most < int.MaxValue) StateFile.Trim(Path.GetDirectoryName(path)!, most);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            if (_isRefused) return null;
            _isRefused = true;
            return $"Cannot save the session and the last results for the next start: {refused.Message}";
        }
    }

    private string ResultOf(string script)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(script)));
        return Path.Combine(folder!, "results", Convert.ToHexStringLower(hash)[..32] + ".result");
    }
}

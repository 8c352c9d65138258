using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Rota.Plugins.Web;

// Answers on disk, shared by processes: a file appears complete, by rename, and is named after the request, without its key.
internal sealed class ResponseCache(string folder)
{
    private const string Extension = ".answer";
    private const string Unfinished = ".unfinished";

    public string Folder => folder;

    // Next to Rota's other caches.
    public static string DefaultFolder()
    {
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "rota", "web");
        // The XDG base directory specification says to ignore relative folders.
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } cache && Path.IsPathRooted(cache))
            return Path.Combine(cache, "rota", "web");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0
            ? Path.Combine(home, ".cache", "rota", "web")
            : throw new InputException(new Mistake("No home folder for the cache of answers: set XDG_CACHE_HOME."));
    }

    // Null for a missing or damaged answer, which the next request replaces.
    public Answer? Find(Inquiry inquiry)
    {
        byte[] file;
        try
        {
            // Avoids exceptions in the usual case. Reading a pipe would never end.
            var path = PathOf(inquiry);
            if (new FileInfo(path) is not { Exists: true, Length: > 0, LinkTarget: null }) return null;
            file = File.ReadAllBytes(path);
        }
        catch (Exception refused) when (IsOfDisk(refused))
        {
            return null;
        }

        var end = file.AsSpan().IndexOf((byte)'\n');
        return end < 0 ? null : Read(file.AsSpan(0, end), file.AsSpan(end + 1));
    }

    // Null without an answer.
    public AnswerMark? MarkOf(Inquiry inquiry)
    {
        try
        {
            return AnswerMark.Of(PathOf(inquiry));
        }
        catch (Exception refused) when (IsOfDisk(refused))
        {
            return null;
        }
    }

    public void Keep(Inquiry inquiry, Answer answer)
    {
        if (inquiry.Secret is { } secret && secret.IsIn(answer.Text)) return;
        var path = PathOf(inquiry);
        var part = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            CreateFolder(folder);
            try
            {
                File.WriteAllBytes(part, Written(inquiry, answer));
                File.Move(part, path, overwrite: true);
            }
            finally
            {
                File.Delete(part);
            }
        }
        catch (Exception refused) when (IsOfDisk(refused))
        {
            // The disk is full or read-only: the next run requests again.
        }
    }

    // Only the user may write prices here.
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static bool IsOfDisk(Exception exception) => exception is IOException or UnauthorizedAccessException;

    private static Answer? Read(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(head);
            using var facts = JsonDocument.ParseValue(ref reader);
            var sum = facts.RootElement.GetProperty("sha256").GetString();
            var retrieved = facts.RootElement.GetProperty("retrieved").GetDateTimeOffset();
            return sum == Hash(body) ? new Answer(Encoding.UTF8.GetString(body), retrieved, IsCached: true) : null;
        }
        catch (Exception strange) when (
            strange is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static byte[] Written(Inquiry inquiry, Answer answer)
    {
        var body = Encoding.UTF8.GetBytes(answer.Text);
        var file = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(file))
        {
            json.WriteStartObject();
            json.WriteString("question", inquiry.Name);
            json.WriteString("address", inquiry.Address.AbsoluteUri);
            json.WriteString("retrieved", answer.Retrieved.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("sha256", Hash(body));
            json.WriteEndObject();
        }

        file.Write("\n"u8);
        file.Write(body);
        return file.WrittenSpan.ToArray();
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private string PathOf(Inquiry inquiry) => Path.Combine(
        folder, Hash(Encoding.UTF8.GetBytes($"{inquiry.Provider.Name}\n{inquiry.Address.AbsoluteUri}")) + Extension);
}

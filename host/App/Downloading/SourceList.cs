using System.Text.Json;
using System.Text.Json.Serialization;
using Rota.Host.Foundation;

namespace Rota.Host.Downloading;

// Which feed each file of a folder came from, so that it can be brought up to date: sources.json beside the files.
internal sealed record SourceList(int Format, SortedDictionary<string, string> Feeds)
{
    public const string FileName = "sources.json";

    private const int ThisFormat = 1;

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static SourceList Empty => new(ThisFormat, new(StringComparer.Ordinal));

    // Null where the folder has none.
    public static SourceList? Find(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return null;
        try
        {
            var list = JsonSerializer.Deserialize<SourceList>(UserFile.ReadBytes(path), Written);
            return list is { Format: ThisFormat, Feeds: not null }
                ? list with { Feeds = new(list.Feeds, StringComparer.Ordinal) }
                : throw new InputException(new Mistake($"The file is of format {list?.Format}, and this Rota reads format {ThisFormat}. Update Rota.", path));
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"The list of sources cannot be read: {wrong.Message}", path));
        }
    }

    public void Write(string folder) => WholeFile.Write(
        Path.Combine(folder, FileName), [.. JsonSerializer.SerializeToUtf8Bytes(this, Written), (byte)'\n']);
}

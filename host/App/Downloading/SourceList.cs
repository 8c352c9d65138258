using System.Text.Json;
using System.Text.Json.Serialization;
using Rota.Host.Foundation;

namespace Rota.Host.Downloading;

// The feed of each file in a folder, so that files can be updated: sources.json beside them.
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

    // Null if the folder has no list.
    public static SourceList? Find(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return null;
        try
        {
            var list = JsonSerializer.Deserialize<SourceList>(UserFile.ReadBytes(path), Written);
            return list is { Format: ThisFormat, Feeds: not null }
                ? list with { Feeds = new(list.Feeds, StringComparer.Ordinal) }
                : throw new InputException(new Mistake($"The file has format {list?.Format}, but this Rota reads format {ThisFormat}. Update Rota.", path));
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot read the list of sources: {wrong.Message}", path));
        }
    }

    public void Write(string folder) => WholeFile.Write(
        Path.Combine(folder, FileName), [.. JsonSerializer.SerializeToUtf8Bytes(this, Written), (byte)'\n']);
}

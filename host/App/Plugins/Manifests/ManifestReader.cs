using System.Buffers;
using System.Text.Json;
using NuGet.Versioning;
using Rota.Host.Foundation;

namespace Rota.Host.Plugins;

// Reads plugin.json. Errors name the key, for the plugin's author.
internal static class ManifestReader
{
    public const string FileName = "plugin.json";

    private const int MostBytes = 1 << 20;

    private static readonly SearchValues<char> Turning =
        SearchValues.Create("\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    public static PluginManifest Read(string path)
    {
        byte[] text;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
                throw new InvalidDataException($"{FileName} is larger than 1 MB.");
            text = UserFile.ReadBytes(path);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"Cannot read {FileName}: {unread.Message}", unread);
        }

        return Read((ReadOnlyMemory<byte>)text);
    }

    public static PluginManifest Read(Stream content)
    {
        using var text = new MemoryStream();
        content.CopyTo(text);
        return Read(text.ToArray().AsMemory());
    }

    private static PluginManifest Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Of(document.RootElement);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{FileName} is not valid JSON: {wrong.Message}", wrong);
        }
    }

    private static PluginManifest Of(JsonElement root)
    {
        Require(root, "the file", JsonValueKind.Object);
        var provides = Element(root, "provides", JsonValueKind.Object);
        var manifest = new PluginManifest(
            Id(Text(root, "id")), Text(root, "name"), VersionOf(Text(root, "version")), Whole(root, "apiLevel"), Text(root, "entry"),
            Text(root, "author"), Text(root, "description"),
            new Provisions(
                Feeds(provides), Names(provides, "words"), Names(provides, "statistics"), MaybeNames(provides, "tables"),
                Names(provides, "reports"))
            {
                AlertChannels = MaybeNames(provides, "alertChannels"),
            })
        {
            MinHost = MaybeText(root, "minHost") is { } host ? VersionOf(host) : null,
            Licence = MaybeText(root, "licence"),
            Repository = MaybeText(root, "repository"),
            Permissions = MaybeText(root, "permissions"),
        };
        if (manifest.Entry != Path.GetFileName(manifest.Entry) || !manifest.Entry.EndsWith(".dll", StringComparison.Ordinal))
            throw new InvalidDataException($"\"entry\" is '{manifest.Entry}'; use the name of a .dll next to {FileName}.");
        return manifest;
    }

    private static ProvidedFeed[] Feeds(JsonElement provides) =>
    [
        .. Element(provides, "feeds", JsonValueKind.Array).EnumerateArray().Select(feed =>
        {
            Require(feed, "each of \"feeds\"", JsonValueKind.Object);
            var location = Text(feed, "location") switch
            {
                "path" => FeedLocation.Path,
                "text" => FeedLocation.Text,
                "server" => FeedLocation.Server,
                "feeds" => FeedLocation.Feeds,
                var other => throw new InvalidDataException($"\"location\" is '{other}'; use path, text, server or feeds."),
            };
            var key = MaybeText(feed, "key");
            return key is null || UserKeys.IsName(key)
                ? new ProvidedFeed(Text(feed, "name"), location) { Key = key, KeyPage = MaybeText(feed, "keyPage"), IsKeyOptional = MaybeText(feed, "keyNeed") == "optional" }
                : throw new InvalidDataException($"\"key\" is '{key}'; use capital letters, digits and underscores.");
        }),
    ];

    private static string[] Names(JsonElement parent, string key) =>
    [
        .. Element(parent, key, JsonValueKind.Array).EnumerateArray().Select(name =>
        {
            Require(name, $"each of \"{key}\"", JsonValueKind.String);
            return Shown(name.GetString()!, key);
        }),
    ];

    // Optional: absent means none.
    private static string[] MaybeNames(JsonElement parent, string key) => parent.TryGetProperty(key, out _) ? Names(parent, key) : [];

    private static SemanticVersion VersionOf(string text) => SemanticVersion.TryParse(text, out var version)
        ? version
        : throw new InvalidDataException($"\"version\" is '{text}'; use three numbers, as in 1.2.0 or 1.2.0-beta.");

    private static int Whole(JsonElement parent, string key) => Element(parent, key, JsonValueKind.Number).TryGetInt32(out var number)
        ? number
        : throw new InvalidDataException($"\"{key}\" is not a whole number.");

    private static string Text(JsonElement parent, string key) =>
        Element(parent, key, JsonValueKind.String).GetString() is { Length: > 0 } text
            ? Shown(text, key)
            : throw new InvalidDataException($"\"{key}\" is empty.");

    private static string? MaybeText(JsonElement parent, string key) => parent.TryGetProperty(key, out _) ? Text(parent, key) : null;

    // The id becomes a folder name.
    private static string Id(string text) => text.Length <= 100 && text.Split('-', '.').All(IsIdPart)
        ? text
        : throw new InvalidDataException($"\"id\" is '{text}'; use lower-case letters and digits, separated by - or dots.");

    private static bool IsIdPart(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));

    // Control and text-direction characters could disguise one plugin as another.
    private static string Shown(string text, string key) => text.Any(letter => char.IsControl(letter) || Turning.Contains(letter))
        ? throw new InvalidDataException($"\"{key}\" contains a control or text-direction character.")
        : text;

    private static JsonElement Element(JsonElement parent, string key, JsonValueKind kind)
    {
        if (!parent.TryGetProperty(key, out var found)) throw new InvalidDataException($"{FileName} has no \"{key}\".");
        Require(found, $"\"{key}\"", kind);
        return found;
    }

    private static void Require(JsonElement element, string what, JsonValueKind kind)
    {
        if (element.ValueKind != kind) throw new InvalidDataException($"{FileName}: {what} is {element.ValueKind}, not {kind}.");
    }
}

using System.Text.Json;

namespace Rota.Host.Plugins;

// Reads plugin.json. Its errors are for the author of the plugin, so each names the key.
internal static class ManifestReader
{
    public const string FileName = "plugin.json";

    public static PluginManifest Read(string path)
    {
        byte[] text;
        try
        {
            text = File.ReadAllBytes(path);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{FileName} cannot be read: {unread.Message}", unread);
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return Of(document.RootElement);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{FileName} is no JSON: {wrong.Message}", wrong);
        }
    }

    private static PluginManifest Of(JsonElement root)
    {
        Require(root, "the file", JsonValueKind.Object);
        var provides = Element(root, "provides", JsonValueKind.Object);
        var manifest = new PluginManifest(
            Text(root, "id"), Text(root, "name"), VersionOf(Text(root, "version")), Whole(root, "apiLevel"), Text(root, "entry"),
            Text(root, "author"), Text(root, "description"),
            new Provisions(
                Feeds(provides), Names(provides, "words"), Names(provides, "statistics"), MaybeNames(provides, "tables"),
                Names(provides, "reports")));
        if (manifest.Entry != Path.GetFileName(manifest.Entry) || !manifest.Entry.EndsWith(".dll", StringComparison.Ordinal))
            throw new InvalidDataException($"\"entry\" is '{manifest.Entry}'; it names a .dll beside {FileName}.");
        return manifest;
    }

    private static ProvidedFeed[] Feeds(JsonElement provides) =>
    [
        .. Element(provides, "feeds", JsonValueKind.Array).EnumerateArray().Select(feed =>
        {
            Require(feed, "each of \"feeds\"", JsonValueKind.Object);
            return Text(feed, "location") switch
            {
                "path" => new ProvidedFeed(Text(feed, "name"), TakesPath: true),
                "text" => new ProvidedFeed(Text(feed, "name"), TakesPath: false),
                var other => throw new InvalidDataException($"\"location\" is '{other}'; it is path or text."),
            };
        }),
    ];

    private static string[] Names(JsonElement parent, string key) =>
    [
        .. Element(parent, key, JsonValueKind.Array).EnumerateArray().Select(name =>
        {
            Require(name, $"each of \"{key}\"", JsonValueKind.String);
            return name.GetString()!;
        }),
    ];

    // A plugin that brings none need not say so.
    private static string[] MaybeNames(JsonElement parent, string key) => parent.TryGetProperty(key, out _) ? Names(parent, key) : [];

    private static Version VersionOf(string text) => Version.TryParse(text, out var version)
        ? version
        : throw new InvalidDataException($"\"version\" is '{text}'; it is three numbers: 1.2.0.");

    private static int Whole(JsonElement parent, string key) => Element(parent, key, JsonValueKind.Number).TryGetInt32(out var number)
        ? number
        : throw new InvalidDataException($"\"{key}\" is no whole number.");

    private static string Text(JsonElement parent, string key) =>
        Element(parent, key, JsonValueKind.String).GetString() is { Length: > 0 } text
            ? text
            : throw new InvalidDataException($"\"{key}\" is empty.");

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

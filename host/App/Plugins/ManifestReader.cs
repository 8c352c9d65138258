using System.Globalization;
using System.Text;
using Rota.Host.Settings;

namespace Rota.Host.Plugins;

// Reads plugin.json. Its errors are for the author of the plugin, so each names the key.
internal static class ManifestReader
{
    public const string FileName = "plugin.json";

    public static PluginManifest Read(string path)
    {
        try
        {
            return Of(JsonText.Parse(File.ReadAllText(path, Encoding.UTF8)));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{FileName} cannot be read: {unread.Message}", unread);
        }
        catch (JsonMistake wrong)
        {
            throw new InvalidDataException(
                string.Create(CultureInfo.InvariantCulture, $"{FileName}({wrong.Line},{wrong.Column}) is no JSON: {wrong.Message}"), wrong);
        }
    }

    private static PluginManifest Of(JsonValue root)
    {
        Require(root, "the file", JsonKind.Object);
        var provides = Member(root, "provides", JsonKind.Object);
        var entry = Text(root, "entry");
        if (entry != Path.GetFileName(entry) || !entry.EndsWith(".dll", StringComparison.Ordinal))
            throw new InvalidDataException($"\"entry\" is '{entry}'; it names a .dll beside {FileName}.");
        return new PluginManifest(
            Text(root, "id"), Text(root, "name"), VersionOf(Text(root, "version")), Whole(root, "apiLevel"), entry, Text(root, "class"),
            Text(root, "author"), Text(root, "description"),
            new Provisions(Feeds(provides), Names(provides, "words"), Names(provides, "statistics"), Names(provides, "reports")));
    }

    private static List<ProvidedFeed> Feeds(JsonValue provides)
    {
        var feeds = new List<ProvidedFeed>();
        foreach (var feed in Member(provides, "feeds", JsonKind.Array).Items)
        {
            Require(feed, "each of \"feeds\"", JsonKind.Object);
            var location = Text(feed, "location");
            if (location is not ("path" or "text")) throw new InvalidDataException($"\"location\" is '{location}'; it is path or text.");
            feeds.Add(new ProvidedFeed(Text(feed, "name"), location == "path"));
        }

        return feeds;
    }

    private static List<string> Names(JsonValue parent, string key)
    {
        var names = new List<string>();
        foreach (var name in Member(parent, key, JsonKind.Array).Items)
        {
            Require(name, $"each of \"{key}\"", JsonKind.Text);
            names.Add(name.Text);
        }

        return names;
    }

    private static Version VersionOf(string text) => Version.TryParse(text, out var version)
        ? version
        : throw new InvalidDataException($"\"version\" is '{text}'; it is three numbers: 1.2.0.");

    private static int Whole(JsonValue parent, string key)
    {
        var text = Member(parent, key, JsonKind.Number).Text;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidDataException($"\"{key}\" is {text}, which is no whole number.");
    }

    private static string Text(JsonValue parent, string key) => Member(parent, key, JsonKind.Text).Text is { Length: > 0 } text
        ? text
        : throw new InvalidDataException($"\"{key}\" is empty.");

    private static JsonValue Member(JsonValue parent, string key, JsonKind kind)
    {
        foreach (var (name, value) in parent.Members)
        {
            if (name != key) continue;
            Require(value, $"\"{key}\"", kind);
            return value;
        }

        throw new InvalidDataException($"{FileName} has no \"{key}\".");
    }

    private static void Require(JsonValue value, string what, JsonKind kind)
    {
        if (value.Kind != kind) throw new InvalidDataException($"{FileName}: {what} is {value.Kind}, not {kind}.");
    }
}

using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Plugins;

namespace Rota.Host.Commands;

// Plugins as JSON. Unknown values are null.
internal static class PluginJson
{
    public static byte[] Of(IEnumerable<InstalledPlugin> plugins) => JsonText.Of(json =>
    {
        json.WriteStartArray("plugins");
        foreach (var plugin in plugins)
        {
            json.WriteStartObject();
            Write(json, plugin);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static void Write(Utf8JsonWriter json, InstalledPlugin plugin)
    {
        json.WriteString("id", plugin.Id);
        json.WriteString("version", plugin.Version);
        json.WriteString("state", plugin.State.ToString());
        json.WriteString("reason", plugin.Reason);
        json.WriteString("note", plugin.Note);
        json.WriteBoolean("bundled", plugin.IsBundled);
        json.WriteString("folder", plugin.Folder);
        json.WriteString("source", plugin.Locked?.Source);
        json.WriteString("sha256", plugin.Locked?.Sha256);
        json.WriteString("archiveSha256", plugin.Locked?.ArchiveSha256);
        json.WriteString("name", plugin.Manifest?.Name);
        json.WriteString("author", plugin.Manifest?.Author);
        json.WriteString("description", plugin.Manifest?.Description);
        json.WriteString("licence", plugin.Manifest?.Licence);
        json.WriteString("repository", plugin.Manifest?.Repository);
        json.WriteString("permissions", plugin.Manifest?.Permissions);
        json.WriteStartArray("provides");
        foreach (var line in plugin.Manifest?.Provides.Lines() ?? []) json.WriteStringValue(line);
        json.WriteEndArray();
    }
}

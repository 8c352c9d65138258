using System.CommandLine;
using System.Text;
using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota plugin verify [ID]: compares the files with the installed ones.
internal static class VerifyPluginCommand
{
    public static Command Create(Streams streams)
    {
        var id = new Argument<string?>("ID")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The plugin (default: all installed).",
        };
        var answer = new AnswerOptions();
        var command = new Command("verify", "Compare the plugins' files with their recorded hashes; exit code 1 if any differs.") { id };
        answer.AddTo(command);
        command.SetAction(parsed =>
        {
            var folder = PluginFolders.RequireUser();
            var audits = Audits(folder, parsed.GetValue(id) is { } text ? PluginName.Of(text) : null);
            answer.Write(parsed, streams, () => Json(audits), () => Encoding.UTF8.GetBytes(string.Concat(
                audits.SelectMany(audit => audit.Lines()).DefaultIfEmpty("No plugins installed.").Select(line => line + "\n"))));
            return audits.All(audit => audit.IsSound) ? ExitCode.Done : ExitCode.ChecksFailed;
        });
        return command;
    }

    private static List<Audit> Audits(string folder, PluginName? name)
    {
        var locked = LockFile.Read(folder);
        var installed = PluginScan.Of([PluginFolders.Bundled, folder], BuildFacts.ApiLevel, locked);
        var meant = name is null ? [.. installed.Where(plugin => !plugin.IsBundled)] : name.Among(installed);
        if (meant.FirstOrDefault(plugin => plugin.IsBundled) is { } ours)
            throw new InputException(new Mistake($"{ours.Id} is bundled with rota; 'verify' checks installed plugins only."));
        return
        [
            .. meant.Where(plugin => plugin.State != PluginState.PendingRemoval).Select(Audit.Of),
            .. locked.Plugins.Where(plugin => name is null || plugin.Id == name.Id)
                .SelectMany(plugin => plugin.Versions.Where(version => version.State is LockState.Installed or LockState.SetAside)
                    .Select(version => new PluginPlace(folder, plugin.Id, version.Version)))
                .Where(place => !Directory.Exists(place.Folder))
                .Select(place => Audit.Not($"{place.Id} {place.Version}", $"its folder {place.Folder} is missing")),
        ];
    }

    private static byte[] Json(IEnumerable<Audit> audits) => JsonText.Of(json =>
    {
        json.WriteStartArray("plugins");
        foreach (var audit in audits)
        {
            json.WriteStartObject();
            json.WriteString("plugin", audit.Title);
            json.WriteBoolean("sound", audit.IsSound);
            json.WriteString("unknown", audit.Unknown);
            Names(json, "changed", audit.Changed);
            Names(json, "missing", audit.Missing);
            Names(json, "new", audit.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Names(Utf8JsonWriter json, string key, IReadOnlyList<string> names)
    {
        json.WriteStartArray(key);
        foreach (var name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }
}

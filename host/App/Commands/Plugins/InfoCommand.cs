using System.CommandLine;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota plugin info ID: everything known about a plugin, without loading it.
internal static class InfoCommand
{
    public static Command Create(Streams streams)
    {
        var name = new Argument<string>("ID") { Description = "The plugin, or one version of it: foreign@1.0.0." };
        var answer = new AnswerOptions();
        var command = new Command("info", "Show the details of a plugin.") { name };
        answer.AddTo(command);
        command.SetAction(parsed =>
        {
            var plugins = PluginName.Of(parsed.GetRequiredValue(name)).Among(PluginChoice.Now().Scan());
            answer.Write(
                parsed, streams, () => PluginJson.Of(plugins),
                () => Encoding.UTF8.GetBytes(string.Join(
                    '\n', plugins.Select(plugin => string.Concat(Lines(plugin).Select(line => line + "\n"))))));
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<string> Lines(InstalledPlugin plugin)
    {
        foreach (var line in PluginFacts.Said(plugin)) yield return line;
        yield return PluginFacts.Line("State", plugin.Reason is { } reason ? $"{plugin.State}: {reason}" : $"{plugin.State}");
        yield return PluginFacts.Line("Source", plugin.IsBundled ? "bundled with rota" : plugin.Locked?.Source ?? "copied by hand");
        if (plugin.Locked?.Sha256 is { } hash) yield return PluginFacts.Line("sha256", hash);
        if (plugin.Locked?.ArchiveSha256 is { } archive) yield return PluginFacts.Line("of archive", archive);
        yield return PluginFacts.Line("Folder", plugin.Folder);
    }
}

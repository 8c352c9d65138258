using System.CommandLine;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota plugin list: every version of every plugin, its state and the reason. Loads nothing.
internal static class PluginListCommand
{
    public static Command Create(Streams streams)
    {
        var answer = new AnswerOptions();
        var command = new Command("list", "List plugins and whether they can be used.");
        answer.AddTo(command);
        command.SetAction(parsed =>
        {
            var installed = PluginChoice.Now().Scan();
            answer.Write(parsed, streams, () => PluginJson.Of(installed), () => Encoding.UTF8.GetBytes(Text(installed)));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Text(IReadOnlyList<InstalledPlugin> installed)
    {
        var width = installed.Max(plugin => plugin.Title.Length);
        var text = new StringBuilder();
        foreach (var plugin in installed)
        {
            text.Append(plugin.Title.PadRight(width)).Append("  ").Append(plugin.State);
            if (plugin.Reason is { } reason) text.Append(": ").Append(reason);
            text.Append('\n');
            if (plugin.Note is { } note) text.Append("    Note: ").Append(note).Append('\n');
            if (plugin.Manifest is { } manifest) text.Append("    ").Append(manifest.Description).Append('\n');
        }

        return text.ToString();
    }
}

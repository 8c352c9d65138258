using System.CommandLine;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota plugin enable|disable|remove|rollback ID: what the user chooses of what is installed. Each answers with what is now.
internal static class SwitchCommand
{
    public static Command Enable(Streams streams) => Create(
        "enable", "Turn a plugin, or one version of it, on.", streams, PluginSwitch.Enable);

    public static Command Disable(Streams streams) => Create(
        "disable", "Turn a plugin, or one version of it, off.", streams, PluginSwitch.Disable);

    public static Command Remove(Streams streams) => Create(
        "remove", "Remove a plugin, or one version of it; runs in progress continue.", streams, PluginSwitch.Remove);

    public static Command RollBack(Streams streams) => Create(
        "rollback", "Return to a plugin's previous version.", streams, (folder, name) =>
        {
            if (name.Version is not null)
                throw new InputException(new Mistake("Name the plugin only: it goes back to the version before."));
            PluginSwitch.RollBack(folder, name.Id);
        });

    private static Command Create(string verb, string about, Streams streams, Action<string, PluginName> change)
    {
        var id = new Argument<string>("ID") { Description = "The plugin, or one version of it: foreign@1.0.0." };
        var answer = new AnswerOptions();
        var command = new Command(verb, about) { id };
        answer.AddTo(command);
        command.SetAction(parsed =>
        {
            var name = PluginName.Of(parsed.GetRequiredValue(id));
            var folder = PluginFolders.RequireUser();
            change(folder, name);
            // What nothing uses is gone at once.
            StaleFiles.Sweep(folder);
            var plugins = PluginChoice.Now().Scan().Where(plugin => plugin.Id == name.Id).ToList();
            answer.Write(parsed, streams, () => PluginJson.Of(plugins), () => Encoding.UTF8.GetBytes(Text(name, plugins)));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Text(PluginName name, List<InstalledPlugin> plugins) => plugins.Count == 0
        ? $"{name.Id} is removed.\n"
        : string.Concat(plugins.Select(plugin => $"{plugin.Title} is {plugin.State}{(plugin.Reason is { } why ? $": {why}" : "")}\n"));
}

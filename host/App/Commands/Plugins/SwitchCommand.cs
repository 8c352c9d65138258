using System.CommandLine;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota plugin enable|disable|remove|rollback ID. Each prints the resulting state.
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
                throw new InputException(new Mistake("Name the plugin without a version: rollback returns to the previous one."));
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
            // Deletes a plugin that nothing uses immediately.
            StaleFiles.Sweep(folder);
            var plugins = PluginChoice.Now().Scan().Where(plugin => plugin.Id == name.Id).ToList();
            answer.Write(parsed, streams, () => PluginJson.Of(plugins), () => Encoding.UTF8.GetBytes(Text(name, plugins)));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Text(PluginName name, List<InstalledPlugin> plugins) => plugins.Count == 0
        ? $"Removed {name.Id}.\n"
        : string.Concat(plugins.Select(plugin => $"{plugin.Title} is {plugin.State}{(plugin.Reason is { } why ? $": {why}" : "")}\n"));
}

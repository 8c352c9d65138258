using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota plugin install|update SOURCE: shows the plugin and asks for confirmation; does not run its code.
internal static class InstallCommand
{
    public static Command Create(Streams streams, bool isUpdate)
    {
        var source = new Argument<string>("SOURCE") { Description = "A built plugin's folder, a .zip or a .nupkg." };
        var yes = new Option<bool>("--yes") { Description = "Skip the confirmation." };
        var answer = new AnswerOptions();
        var command = isUpdate
            ? new Command("update", "Install a newer version of a plugin; keeps the previous one.")
            : new Command("install", "Install a plugin without running its code.");
        command.Add(source);
        command.Add(yes);
        answer.AddTo(command);
        command.SetAction(parsed => Install(
            parsed.GetRequiredValue(source), isUpdate, parsed.GetValue(yes), answer.IsJson(parsed) ? streams.Error : streams.Out, streams,
            plugin => answer.Write(
                parsed, streams, () => PluginJson.Of([plugin]), () => System.Text.Encoding.UTF8.GetBytes(Done(plugin, isUpdate)))));
        return command;
    }

    private static int Install(
        string text, bool isUpdate, bool isAgreed, TextWriter output, Streams streams, Action<InstalledPlugin> answer)
    {
        if (!isAgreed && !Prompt.IsPossible)
            throw new InputException(new Mistake("Not installed: confirmation needed. Re-run with --yes."));
        PluginPlace place;
        using (var installation = Installation.Prepare(PluginFolders.RequireUser(), PluginSource.Of(text), isUpdate))
        {
            foreach (var line in installation.About()) output.WriteLine(line);
            output.Flush();
            if (!isAgreed && !Agrees(isUpdate, streams.Error))
            {
                streams.Error.WriteLine("Not installed.");
                return ExitCode.UserMistake;
            }

            place = installation.Finish();
        }

        answer(PluginChoice.Now().Scan().First(plugin => plugin.Folder == place.Folder));
        return ExitCode.Done;
    }

    private static bool Agrees(bool isUpdate, TextWriter error) => Prompt.Agrees(error, isUpdate ? "Update it? [y/N] " : "Install it? [y/N] ");

    private static string Done(InstalledPlugin plugin, bool isUpdate)
    {
        var state = plugin.State == PluginState.Active ? "" : $"{plugin.State}: {plugin.Reason}.\n";
        var back = isUpdate ? $"'rota plugin rollback {plugin.Id}' restores the previous version.\n" : "";
        return $"Installed {plugin.Title} in {plugin.Folder}\n{state}{back}";
    }
}

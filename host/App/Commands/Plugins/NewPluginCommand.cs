using System.CommandLine;
using System.Text;
using Rota.Host.Editing;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota plugin new NAME: a plugin to begin with, its tests beside it. Nothing is ever overwritten.
internal static class NewPluginCommand
{
    public static Command Create(Streams streams)
    {
        var name = new Argument<string>("NAME")
        {
            Description = "The plugin's project and folder: letters, digits and dots, as in MyFeed.",
        };
        var answer = new AnswerOptions();
        var command = new Command("new", "Create a plugin project with a test; it builds offline.") { name };
        answer.AddTo(command);
        command.SetAction(parsed =>
        {
            var folder = PluginProjectName.Required(parsed.GetRequiredValue(name));
            if (Path.Exists(folder)) throw new InputException(new Mistake("It is there already; nothing was written.", folder));
            var files = PluginTemplate.Files(folder, PluginTemplate.ShippedPackages)
                .Select(file => (Path: Path.Combine(folder, file.Path), file.Content)).ToList();
            foreach (var (path, content) in files) NewFile.Write(path, content);

            answer.Write(
                parsed, streams, () => Json(folder, files.Select(file => file.Path)),
                () => Encoding.UTF8.GetBytes(Text(folder, files.Select(file => file.Path))));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Text(string folder, IEnumerable<string> paths) =>
        string.Concat(paths.Select(path => $"Wrote {path}\n"))
        + $"""

        Then:
          cd {folder}
          dotnet test                     builds and tests it
          rota plugin pack                makes {folder}.zip, which others install
          rota plugin install ./{folder}.zip
          rota --dev bin/Debug/net10.0    uses what was built last, and anew whenever it is built

        """.ReplaceLineEndings("\n");

    private static byte[] Json(string folder, IEnumerable<string> paths) => JsonText.Of(json =>
    {
        json.WriteString("folder", folder);
        json.WriteStartArray("files");
        foreach (var path in paths) json.WriteStringValue(path);
        json.WriteEndArray();
    });
}

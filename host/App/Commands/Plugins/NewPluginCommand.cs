using System.CommandLine;
using System.Text;
using Rota.Host.Editing;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota plugin new NAME: a plugin to start from, with tests. Never overwrites.
internal static class NewPluginCommand
{
    public static Command Create(Streams streams)
    {
        var name = new Argument<string>("NAME")
        {
            Description = "Name of the project and its folder: letters, digits and dots, as in MyFeed.",
        };
        var answer = new AnswerOptions();
        var command = new Command("new", "Create a plugin project with a test; it builds offline.") { name };
        answer.AddTo(command);
        command.SetAction(parsed =>
        {
            var folder = PluginProjectName.Required(parsed.GetRequiredValue(name));
            if (Path.Exists(folder)) throw new InputException(new Mistake("Already exists; nothing was written.", folder));
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
          dotnet test                     build and test
          rota plugin pack                make {folder}.zip for others to install
          rota plugin install ./{folder}.zip
          rota --dev bin/Debug/net10.0    use the latest build; reloads after each build

        """.ReplaceLineEndings("\n");

    private static byte[] Json(string folder, IEnumerable<string> paths) => JsonText.Of(json =>
    {
        json.WriteString("folder", folder);
        json.WriteStartArray("files");
        foreach (var path in paths) json.WriteStringValue(path);
        json.WriteEndArray();
    });
}

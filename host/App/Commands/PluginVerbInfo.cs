using System.CommandLine;
using System.Text;
using Rota.Host.Errors;
using Rota.Host.Output;
using Rota.Host.Plugins;
using Rota.Host.Plugins.Installing;

namespace Rota.Host.Commands;

// rota plugin info ID: everything that is known of a plugin without loading it.
internal static class PluginVerbInfo
{
    private const int Column = 13;

    public static Command Create(Streams streams)
    {
        var name = new Argument<string>("ID") { Description = "The plugin, or one version of it: foreign@1.0.0." };
        var answer = new AnswerOptions();
        var command = new Command("info", "Shows all that is known of a plugin.") { name };
        answer.AddTo(command);
        command.SetAction(parsed =>
        {
            var plugins = PluginName.Of(parsed.GetRequiredValue(name)).Among(PluginChoice.Now().Scan());
            answer.Write(
                parsed, streams, () => PluginVerbJson.Of(plugins),
                () => Encoding.UTF8.GetBytes(string.Join('\n', plugins.Select(plugin => string.Concat(Lines(plugin).Select(line => line + "\n"))))));
            return ExitCode.Done;
        });
        return command;
    }

    // What the author says, in front of an installation too.
    public static IEnumerable<string> About(InstalledPlugin plugin)
    {
        yield return plugin.Title;
        if (plugin.Manifest is not { } manifest) yield break;
        yield return Line("What", manifest.Description);
        yield return Line("Author", manifest.Author);
        if (manifest.Licence is { } licence) yield return Line("Licence", licence);
        if (manifest.Repository is { } repository) yield return Line("Repository", repository);
        yield return Line("Brings", string.Join(", ", manifest.Provides.Lines().DefaultIfEmpty("nothing")));
        yield return Line("Permissions", manifest.Permissions ?? "its author says nothing of them");
        if (plugin.Note is { } note) yield return Line("Note", note);
    }

    public static string Line(string what, string value) => $"{what.PadRight(Column)}{value}";

    private static IEnumerable<string> Lines(InstalledPlugin plugin)
    {
        foreach (var line in About(plugin)) yield return line;
        yield return Line("State", plugin.Reason is { } reason ? $"{plugin.State}: {reason}" : $"{plugin.State}");
        yield return Line("Source", plugin.IsBundled ? "comes with rota" : plugin.Locked?.Source ?? "put there by hand");
        if (plugin.Locked?.Sha256 is { } hash) yield return Line("sha256", hash);
        if (plugin.Locked?.ArchiveSha256 is { } archive) yield return Line("of archive", archive);
        yield return Line("Folder", plugin.Folder);
    }
}

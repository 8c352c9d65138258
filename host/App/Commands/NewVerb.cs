using System.CommandLine;
using System.Text;
using Rota.Host.Errors;
using Rota.Host.Output;
using Rota.Host.Plugins;
using Rota.Host.Running;

namespace Rota.Host.Commands;

// rota new strategy NAME: a script to begin with, alone or in a folder that an editor understands. Nothing is ever overwritten.
internal static class NewVerb
{
    public static Command Create(Streams streams)
    {
        var name = new Argument<string>("NAME") { Description = "What strategy and file are called: letters, digits, - and _." };
        var from = RunOptions.Value("--from", "SCRIPT", "Copies this script and gives the copy the name.");
        var folder = new Option<bool>("--folder")
        {
            Description = "Writes a folder with the script, a rota.json, and what VS Code completes words by.",
        };
        var strategy = new Command("strategy", "Writes a script to begin with.") { name, from, folder };
        strategy.SetAction(
            parsed => Strategy(parsed.GetRequiredValue(name), parsed.GetValue(from), parsed.GetValue(folder), streams));
        return new Command("new", "Writes a new strategy.") { strategy };
    }

    private static int Strategy(string name, string? from, bool isFolder, Streams streams)
    {
        RequireGood(name);
        var folder = isFolder ? name : ".";
        if (isFolder && (Directory.Exists(name) || File.Exists(name)))
            throw Taken(name);
        var script = isFolder ? Path.Combine(folder, $"{name}.csx") : $"{name}.csx";
        var files = new List<(string Path, string Text)>
        {
            (script, from is null ? NewScript.Of(name) : NewScript.CopyOf(from, name, Path.GetFullPath(folder))),
        };
        if (isFolder) files.AddRange(NewFolder.Around(name, StrategyScripts.EnvironmentOf(PluginCatalogue.Scan())));
        foreach (var (path, text) in files) Write(path, text);
        foreach (var (path, _) in files) streams.Out.WriteLine($"Wrote {path}");
        streams.Out.WriteLine();
        var width = script.Length + "rota watch ".Length;
        streams.Out.WriteLine(from is null
            ? "Put your name and what the rule does into its first line. Then:"
            : $"Its first line is that of {from}: say there what is yours. Then:");
        streams.Out.WriteLine($"  {$"rota run {script}".PadRight(width)}  runs it");
        streams.Out.WriteLine($"  rota watch {script}  runs it whenever it is saved, and says what has changed");
        streams.Out.WriteLine($"  {"rota words".PadRight(width)}  lists the words of the language");
        if (isFolder) streams.Out.WriteLine($"VS Code completes words in the folder {name}; the README.md in it says how.");
        return ExitCode.Done;
    }

    private static void RequireGood(string name)
    {
        var isFile = name.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);
        var wrong = isFile ? $"leave out the ending: {Path.GetFileNameWithoutExtension(name)}"
            : name.Length is 0 or > 64 ? "a name has 1 to 64 characters"
            : !char.IsLetterOrDigit(name[0]) ? "a name begins with a letter or digit"
            : name.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_')) ? "it has letters, digits, - and _ only, as its file will"
            : IsDevice(name) ? "Windows keeps this name for a device"
            : null;
        if (wrong is not null) throw new InputException(new Mistake($"'{name}' is no good name: {wrong}."));
    }

    private static InputException Taken(string path) =>
        new(new Mistake($"There is a '{path}' already, and nothing is overwritten; choose another name."));

    private static bool IsDevice(string name) => name.ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL"
        || (name.Length == 4 && name[..3].ToUpperInvariant() is "COM" or "LPT" && char.IsDigit(name[^1]));

    private static void Write(string path, string text)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            // Refuses a file that is there, whoever has made it in the meantime.
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));
        }
        catch (IOException) when (File.Exists(path))
        {
            throw Taken(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"It cannot be written: {refused.Message}", path));
        }
    }
}

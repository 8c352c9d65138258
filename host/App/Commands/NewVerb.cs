using System.CommandLine;
using Rota.Host.Editing;
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
        NewFile.RequireGood(name);
        var folder = isFolder ? name : ".";
        if (isFolder && (Directory.Exists(name) || File.Exists(name)))
            throw NewFile.Taken(name);
        var script = isFolder ? Path.Combine(folder, $"{name}.csx") : $"{name}.csx";
        var files = new List<(string Path, string Text)>
        {
            (script, from is null ? NewScript.Of(name) : NewScript.CopyOf(from, name, Path.GetFullPath(folder))),
        };
        if (isFolder) files.AddRange(NewFolder.Around(name, StrategyScripts.EnvironmentOf(PluginCatalogue.Scan())));
        foreach (var (path, text) in files) NewFile.Write(path, text);
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
}

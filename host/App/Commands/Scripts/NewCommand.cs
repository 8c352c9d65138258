using System.CommandLine;
using Rota.Host.Editing;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;

namespace Rota.Host.Commands;

// rota new strategy NAME: a script to start from, alone or in a folder with completion for an editor. Overwrites no file.
internal static class NewCommand
{
    public static Command Create(Streams streams)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the strategy and its file: letters, digits, - and _." };
        var from = RunOptions.Value("--from", "SCRIPT", "Copy this script under the new name.");
        var folder = new Option<bool>("--folder")
        {
            Description = "Create a folder with the script, rota.json and VS Code completion.",
        };
        var strategy = new Command("strategy", "Create a script to start from.") { name, from, folder };
        strategy.SetAction(
            parsed => Strategy(parsed.GetRequiredValue(name), parsed.GetValue(from), parsed.GetValue(folder), streams));
        return new Command("new", "Create a new strategy.") { strategy };
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
            ? "Describe the rule in its first line and add your name. Then:"
            : $"Its first line is a copy of {from}'s: change it to describe yours. Then:");
        streams.Out.WriteLine($"  {$"rota run {script}".PadRight(width)}  run it");
        streams.Out.WriteLine($"  rota watch {script}  run it on every save and show the changes");
        streams.Out.WriteLine($"  {"rota words".PadRight(width)}  list the words of the language");
        if (isFolder) streams.Out.WriteLine($"{name}/README.md explains completion in VS Code.");
        return ExitCode.Done;
    }
}

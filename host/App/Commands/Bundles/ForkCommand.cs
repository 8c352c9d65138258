using System.CommandLine;
using Rota.Host.Bundles;
using Rota.Host.Editing;
using Rota.Host.Foundation;
using Rota.Host.Problems;
using Rota.Host.Runs;

namespace Rota.Host.Commands;

// rota fork x.rota NAME: copies a bundle's script and records its parent. Never overwrites or runs anything.
internal static class ForkCommand
{
    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("FILE") { Description = "The bundle." };
        var name = new Argument<string>("NAME") { Description = "Name of the new script: letters, digits, - and _." };
        var command = new Command("fork", "Copy a bundle's strategy to a script of your own that records its parent.") { file, name };
        command.SetAction(parsed =>
        {
            Fork(BundleReader.Read(parsed.GetRequiredValue(file)), parsed.GetRequiredValue(name), streams);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Fork(Bundle bundle, string name, Streams streams)
    {
        NewFile.RequireGood(name);
        if (BrokenFiles.In(bundle).FirstOrDefault() is { } broken)
            throw new InputException(new Mistake($"The bundle was modified, so its id is not valid: {broken}.", bundle.Path));
        var script = bundle.Manifest.Run.Script;
        var libraries = bundle.Manifest.Run.Libraries ?? [];
        // Loaded files keep their relative paths, so a script that loads others gets its own folder.
        var isAlone = script.Count == 1 && libraries.Count == 0;
        var root = isAlone ? "." : name;
        if (!isAlone && (Directory.Exists(root) || File.Exists(root))) throw NewFile.Taken(root);
        var main = script[0].Name[ScriptLayout.Folder.Length..];
        var paths = script.Select((file, at) => Path.Combine(root, at > 0 ? file.Name[ScriptLayout.Folder.Length..]
            : isAlone ? $"{name}.csx" : Path.Combine(Path.GetDirectoryName(main)!, $"{name}.csx"))).ToList();
        for (var i = 0; i < paths.Count; i++)
        {
            var text = bundle.Text(script[i].Name);
            NewFile.Write(paths[i], i == 0 ? Lineage.Fork(text, bundle.Manifest.Id) : text);
        }

        foreach (var library in libraries)
        {
            var path = Path.Combine(root, library.Name[ScriptLayout.Folder.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WholeFile.Write(path, bundle.Files[library.Name], overwrite: false);
            paths.Add(path);
        }

        foreach (var path in paths) streams.Out.WriteLine($"Wrote {path}");
        streams.Out.WriteLine($"Parent: {bundle.Manifest.Id}. 'rota open {bundle.Path}' shows the settings and parameters of its run.");
    }
}

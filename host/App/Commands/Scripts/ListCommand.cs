using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota list [FOLDER...]: strategies, plugins and profiles.
internal static class ListCommand
{
    private const string DefaultFolder = "strategies";

    public static Command Create(Streams streams)
    {
        var folders = new Argument<string[]>("FOLDER")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = $"Folders of scripts (default: {DefaultFolder}).",
        };
        var command = new Command("list", "List strategies, plugins and profiles.") { folders };
        command.SetAction(parsed => List(parsed.GetValue(folders) ?? [], streams));
        return command;
    }

    private static int List(string[] folders, Streams streams)
    {
        var missing = folders.Where(folder => !Directory.Exists(folder)).Select(folder => new Mistake($"Folder not found: {folder}.")).ToList();
        if (missing.Count > 0) throw new InputException(missing);

        var plugins = PluginCatalogue.Scan();
        plugins.LeaveOutBroken(plugins.Active);
        Strategies(folders.Length > 0 ? folders : [DefaultFolder], plugins, streams);
        Plugins(plugins, streams.Out);
        Profiles(streams.Out);
        return ExitCode.Done;
    }

    private static void Strategies(string[] folders, PluginCatalogue plugins, Streams streams)
    {
        var (scripts, output) = (new StrategyScripts(plugins, streams.Error), streams.Out);
        var paths = folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.csx", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            .ToList();
        output.WriteLine("Strategies");
        if (paths.Count == 0) output.WriteLine($"  none in {string.Join(", ", folders)}");
        foreach (var path in paths)
        {
            output.WriteLine($"  {path}");
            output.WriteLine($"      {Described(path, scripts)}");
            if (Citation(path) is { } citation) output.WriteLine($"      {citation}");
        }
    }

    private static string Described(string path, StrategyScripts scripts)
    {
        try
        {
            var strategy = scripts.Build(path, new Dictionary<string, ParameterValue>()).Strategy;
            return $"{strategy.Name}; {strategy.Schedule}";
        }
        catch (Exception exception) when (ProblemList.Lines(exception) is not null)
        {
            return $"failed; run 'rota check {path}' for the reason";
        }
        catch (PluginFault fault)
        {
            return fault.Reason;
        }
    }

    private static string? Citation(string path)
    {
        var first = UserFile.ReadFirstLine(path)?.Trim() ?? "";
        return first.StartsWith("//", StringComparison.Ordinal) ? first.TrimStart('/').Trim() : null;
    }

    private static void Plugins(PluginCatalogue plugins, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Plugins");
        foreach (var plugin in plugins.Installed)
        {
            output.WriteLine($"  {plugin.Title}{(plugin.Manifest is { } manifest ? $": {manifest.Description}" : "")}");
            if (plugin.State != PluginState.Active) output.WriteLine($"      {plugin.State}: {plugin.Reason}");
            else output.WriteLine($"      {Brings(plugin.Manifest!.Provides)}");
        }
    }

    private static string Brings(Provisions provides) => string.Join("; ", new (string What, IEnumerable<string> Names)[]
    {
        ("feeds", provides.Feeds.Select(feed => feed.TakesPath ? $"{feed.Name}:PATH" : feed.IsChain ? $"{feed.Name}:FEED,FEED" : feed.Name)),
        ("words", provides.Words),
        ("statistics", provides.Statistics),
        ("tables", provides.Tables),
        ("reports", provides.Reports),
    }
    .Where(each => each.Names.Any())
    .Select(each => $"{each.What}: {string.Join(", ", each.Names)}"));

    private static void Profiles(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Profiles");
        foreach (var profile in Conventions.All) output.WriteLine($"  {profile.Name}: {profile.Summary}");
    }
}

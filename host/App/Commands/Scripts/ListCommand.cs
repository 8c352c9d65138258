using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota list [FOLDER...]: strategies, plugins and profiles; with --risk, the strategies of a class of risk.
internal sealed class ListCommand
{
    private const string DefaultFolder = "strategies";

    private readonly Argument<string[]> _folders = new("FOLDER")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = $"Folders of scripts (default: {DefaultFolder}).",
    };

    private readonly Option<string> _risk = RunOptions.Value(
        "--risk", "CLASS", $"Run each script, and list those of this expected risk: {string.Join(", ", RiskListing.Classes)}.");

    private readonly RunOptions _options = new();
    private readonly Streams _streams;

    private ListCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new ListCommand(streams);
        var command = new Command("list", "List strategies, plugins and profiles.") { verb._folders, verb._risk };
        verb._options.AddTo(command);
        command.SetAction(verb.List);
        return command;
    }

    private int List(ParseResult parsed)
    {
        string[] folders = parsed.GetValue(_folders) is { Length: > 0 } named ? named : [DefaultFolder];
        var risk = parsed.GetValue(_risk);
        Require(parsed, folders, risk);
        var plugins = PluginCatalogue.Scan();
        if (risk is not null)
        {
            using var progress = new Progress(_streams.Error);
            return new RiskListing(_options, plugins, _streams).List(parsed, Scripts(folders), risk, progress);
        }

        plugins.LeaveOutBroken(plugins.Active);
        Strategies(folders, plugins, _streams);
        Plugins(plugins, _streams.Out);
        Profiles(_streams.Out);
        return ExitCode.Done;
    }

    private void Require(ParseResult parsed, string[] folders, string? risk)
    {
        var mistakes = new ProblemList();
        var isDefault = parsed.GetValue(_folders) is not { Length: > 0 };
        foreach (var folder in folders.Where(folder => !(isDefault && risk is null) && !Directory.Exists(folder)))
            mistakes.Add(new Mistake($"Folder not found: {folder}."));
        if (risk is not null && !RiskListing.Classes.Contains(risk))
            mistakes.Add(new Mistake($"Unknown --risk '{risk}'. Available: {string.Join(", ", RiskListing.Classes)}."));
        foreach (var option in risk is null ? _options.NamesGiven(parsed) : [])
            mistakes.Add(new Mistake($"{option} applies only to runs; add --risk, or remove it."));
        mistakes.ThrowIfAny();
    }

    private static List<string> Scripts(string[] folders) =>
    [
        .. folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.csx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)),
    ];

    private static void Strategies(string[] folders, PluginCatalogue plugins, Streams streams)
    {
        var (scripts, output) = (new StrategyScripts(plugins, streams.Error), streams.Out);
        var paths = Scripts(folders);
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
        ("alert channels", provides.AlertChannels),
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

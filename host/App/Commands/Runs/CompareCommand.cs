using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;

namespace Rota.Host.Commands;

// rota compare SCRIPT...: a study of several runs over their common days.
internal sealed class CompareCommand
{
    private readonly Argument<string[]> _scripts = new("SCRIPT")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "The strategies' .csx files, or folders of them.",
    };

    private readonly RunOptions _options = new() { HasAccount = true };
    private readonly ReportOptions _reports = new();
    private readonly CutOption _cuts = new();
    private readonly Streams _streams;

    private CompareCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new CompareCommand(streams);
        var command = new Command("compare", "Backtest scripts side by side over their common days.") { verb._scripts };
        verb._options.AddTo(command);
        verb._reports.AddTo(command);
        verb._cuts.AddTo(command);
        command.SetAction(verb.Compare);
        return command;
    }

    private int Compare(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var scripts = StudyOfScripts.Scripts(parsed.GetRequiredValue(_scripts)).Select(path => new ComparedScript(path)).ToList();
        var plugins = PluginCatalogue.Scan();
        var mistakes = new ProblemList();
        var names = _reports.Names(parsed, plugins, mistakes, _streams.Error);
        var cuts = _cuts.Days(parsed, mistakes);
        mistakes.ThrowIfAny();
        var reports = names.Select(plugins.Report).ToList();

        var comparing = new StudyOfScripts(_options, _streams) { Cuts = cuts };
        if (comparing.StudyOf(parsed, scripts, plugins, progress) is { } study)
        {
            progress.Now("Writing reports");
            _reports.Write(parsed, StudyOfScripts.Subject, study, reports, _streams);
        }

        return comparing.Report(scripts);
    }
}

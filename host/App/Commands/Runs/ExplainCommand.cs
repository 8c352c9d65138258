using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Rendering;
using Rota.Host.Runs;

namespace Rota.Host.Commands;

// rota explain STAT [SCRIPT]: the definition of a statistic in each set, the profile's own first, and its values for a run.
internal sealed class ExplainCommand
{
    private readonly Argument<string> _name = new("STAT") { Description = "A statistic by its name in JSON reports, such as sharpe." };

    private readonly Argument<string?> _script = new("SCRIPT")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A strategy's .csx file to run; takes the options of 'rota run'.",
    };

    private readonly RunOptions _options = new();
    private readonly AnswerOptions _answer = new();
    private readonly Streams _streams;

    private ExplainCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new ExplainCommand(streams);
        var command = new Command("explain", "Define a statistic in every set of statistics, and compare its values for a run.")
        {
            verb._name, verb._script,
        };
        verb._options.AddTo(command);
        verb._answer.AddTo(command);
        command.SetAction(verb.Explain);
        return command;
    }

    private int Explain(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var (name, script) = (parsed.GetRequiredValue(_name), parsed.GetValue(_script));
        var plugins = PluginCatalogue.Scan();
        plugins.LeaveOutBroken(plugins.WithStatistics, _streams.Error);
        var mistakes = new ProblemList();
        var known = mistakes.Try(() => StatisticSets.With(name, plugins));
        if (script is not null) progress.Now($"Compiling {script}");
        var run = script is null ? null : _options.Prepare(parsed, script, plugins, _streams.Error, mistakes);
        var profile = script is null ? _options.ProfileAlone(parsed, mistakes) : run?.Plan.Profile;
        mistakes.ThrowIfAny();

        var sets = StatisticSets.InOrder(known!, profile!);
        var study = run is null ? null : Pipeline.Run(run, [.. sets.Select(each => each.Statistic)], progress);
        var meant = StatisticSets.Definitions(sets, study);
        _answer.Write(
            parsed, _streams,
            () => StatisticJson.Of(sets[0].Statistic.Name, profile!, study?.Runs[0], meant),
            () => StatisticText.Of(sets[0].Statistic.Name, profile!, study?.Runs[0], meant));
        return ExitCode.Done;
    }
}

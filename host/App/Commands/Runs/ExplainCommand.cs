using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Rendering;
using Rota.Host.Runs;
using Rota.Host.Scripting;

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
        var known = mistakes.Try(() => Known(name, plugins));
        if (script is not null) progress.Now($"Compiling {script}");
        var run = script is null ? null : _options.Prepare(parsed, script, plugins, _streams.Error, mistakes);
        var profile = script is null ? _options.ProfileAlone(parsed, mistakes) : run?.Plan.Profile;
        mistakes.ThrowIfAny();

        var sets = known!.OrderByDescending(each => each.Set == profile!.StatisticsSet).ToList();
        var study = run is null ? null : Pipeline.Run(run, [.. sets.Select(each => each.Statistic)], progress);
        var meant = sets.Select((each, i) => new StatisticDefinition(each.Set, each.Statistic, study?[0, i])).ToList();
        _answer.Write(
            parsed, _streams,
            () => StatisticJson.Of(sets[0].Statistic.Name, profile!, study?.Runs[0], meant),
            () => StatisticText.Of(sets[0].Statistic.Name, profile!, study?.Runs[0], meant));
        return ExitCode.Done;
    }

    // The sets that define it, in plugin order.
    private static List<(string Set, IStatistic Statistic)> Known(string name, PluginCatalogue plugins)
    {
        var all = plugins.StatisticsSets.SelectMany(set => plugins.Statistics(set).Select(statistic => (set, statistic))).ToList();
        var found = all.Where(each => each.statistic.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count > 0) return found;
        var names = all.Select(each => each.statistic.Name).Distinct().ToList();
        var hint = SimilarWord.To(name, names) is { } similar ? $" Did you mean {similar}?" : "";
        throw new InputException(new Mistake($"Unknown statistic '{name}'. Available: {string.Join(", ", names)}.{hint}"));
    }
}

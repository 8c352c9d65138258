using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Sweeping;

namespace Rota.Host.Commands;

// rota sweep gather DIR: checks that the folder of a sweep is complete and whole, and shows it as the sweep did. Only a walk-forward runs anything:
// the script that the folder holds.
internal sealed class GatherCommand
{
    private readonly Argument<string> _folder = new("DIR") { Description = "The folder of a sweep." };
    private readonly SweepAnalysisOptions _analyses = new();
    private readonly SweepViewOptions _view = new();
    private readonly BundleAgreement _agreement = new();
    private readonly Streams _streams;

    private GatherCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new GatherCommand(streams);
        var command = new Command("gather", "Check the parts of a complete sweep, show it, and write it to files.") { verb._folder };
        verb._analyses.AddTo(command);
        verb._view.AddTo(command);
        verb._agreement.AddTo(command);
        command.SetAction(verb.Gather);
        return command;
    }

    private int Gather(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var folder = new SweepFolder(parsed.GetRequiredValue(_folder));
        var plan = PartCheck.Require(folder);
        var results = new SweepResults(folder, plan);
        var mistakes = new ProblemList();
        var view = _view.Read(parsed, plan.Input.Columns, results.Space, mistakes);
        var analyses = _analyses.Read(parsed, mistakes);
        if (analyses.Walk is not null && plan.Input.Accounts.Count > 0) mistakes.Add(SweepAnalysisOptions.WalksAlone);
        mistakes.ThrowIfAny();
        Sweeper? sweeper = null;
        if (analyses.Walk is not null)
        {
            if (!_agreement.IsGiven(parsed, plan.Input.Script.Select(file => (file.Name, file.Text)), _streams)) return ExitCode.UserMistake;
            sweeper = Again(results, progress);
            analyses.Require(view.By, sweeper.Statistics);
            sweeper.Fill(folder);
        }

        _view.Show(parsed, _streams, view, results, found => [.. analyses.Of(found, sweeper, progress)]);
        return ExitCode.Done;
    }

    // Of a complete folder it runs only the reference trial, to see that the results are still the same.
    private Sweeper Again(SweepResults results, Progress progress)
    {
        progress.Now("Compiling the script of the sweep");
        var plugins = PluginCatalogue.Scan();
        var run = PlannedRun.Of(results.Folder, results.Plan, plugins, _streams);
        return new(
            run, results.Space, new TrialMeasures(plugins.Statistics(run.Plan.Profile.StatisticsSet)),
            new SweepSettings(results.Plan.Input.KeepsReturns) { Remedy = "Sweep again with 'rota sweep', or leave out --walk-forward." }, progress, CancellationToken.None);
    }
}

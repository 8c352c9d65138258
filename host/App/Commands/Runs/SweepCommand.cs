using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Rota.Host.Accounting;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Sweeping;
using Rota.Host.Trials;

namespace Rota.Host.Commands;

// rota sweep SCRIPT: runs a script at many values of its parameters, keeps every result in a folder, and shows how they are spread.
internal sealed class SweepCommand
{
    private readonly Argument<string> _script = new("SCRIPT") { Description = "The strategy's .csx file." };

    private readonly Option<string[]> _over = new("--over")
    {
        HelpName = "NAME=VALUES",
        Description = "Sweep a parameter: fast=5..50:5, fast=5,10,20, or fast for all its steps; repeatable (default: all parameters).",
    };

    private readonly Option<string> _list = RunOptions.Value("--list", "FILE", "Run the points of a CSV file; its header names parameters.");
    private readonly Option<string> _random = RunOptions.Value("--random", "N", "Run N random points of the grid.");
    private readonly Option<string> _seed = RunOptions.Value("--seed", "S", "Seed of --random (default: 1).");
    private readonly Option<string> _keep = RunOptions.Value("--keep", "returns|none", "Keep the monthly returns of each trial (default: up to 10,000 trials).");
    private readonly Option<string> _out = RunOptions.Value("--out", "DIR", "Folder of the sweep (default: SCRIPT.sweep in the current folder).");
    private readonly Option<bool> _new = new("--new") { Description = "Replace another sweep in the folder." };
    private readonly Option<string> _partSize = RunOptions.Value("--part-size", "N", "Trials in each file of the folder (default: 100 to 10,000).");
    private readonly Option<string> _threads = RunOptions.Value("--threads", "N", "Trials that run at the same time (default: one for each core).");
    private readonly RunOptions _options = new() { HasAccount = true };
    private readonly SweepAnalysisOptions _analyses = new();
    private readonly SweepViewOptions _view = new();
    private readonly Streams _streams;

    private SweepCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new SweepCommand(streams);
        var command = new Command("sweep", "Run a script at many values of its parameters and show how the results are spread; a second run resumes.")
        {
            verb._script, GatherCommand.Create(streams),
        };
        verb._options.AddTo(command);
        foreach (var option in new Option[] { verb._over, verb._list, verb._random, verb._seed, verb._keep, verb._out, verb._new, verb._partSize, verb._threads })
            command.Add(option);
        verb._analyses.AddTo(command);
        verb._view.AddTo(command);
        command.SetAction(verb.Sweep);
        return command;
    }

    private int Sweep(ParseResult parsed)
    {
        var script = parsed.GetRequiredValue(_script);
        using var progress = new Progress(_streams.Error);
        progress.Now($"Compiling {script}");
        var plugins = PluginCatalogue.Scan();
        var mistakes = new ProblemList();
        var run = _options.Prepare(parsed, script, plugins, _streams.Error, mistakes);
        if (run is not null && mistakes.Try(() => _options.Account(parsed)) is { } account) run = new AccountFollower(account, []).Following(run);
        var measures = run is null ? null : new TrialMeasures(plugins.Statistics(run.Plan.Profile.StatisticsSet));
        var space = run is null ? null : mistakes.Try(() => Choice(parsed, run).Of(run.Built.Parameters, script));
        var view = _view.Read(parsed, measures?.Columns, space, mistakes);
        var settings = SettingsOf(parsed, space, mistakes);
        var analyses = _analyses.Read(parsed, mistakes);
        if (analyses.Walk is not null && run?.Followed is not null) mistakes.Add(SweepAnalysisOptions.WalksAlone);
        if (view.By is not null) mistakes.Try(() => { analyses.Require(view.By, measures!.Statistics); return true; });
        mistakes.ThrowIfAny();

        var folder = parsed.GetValue(_out) is { } named ? new SweepFolder(named) : SweepFolder.For(script);
        using var stop = new CancellationTokenSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
        var complete = 0;
        try
        {
            var sweeper = new Sweeper(run!, space!, measures!, settings, progress, stop.Token) { Kept = trials => complete = trials };
            var (plan, reference) = sweeper.Fill(folder);
            progress.Now("Reading the trials");
            var results = new SweepResults(folder, plan);
            var shown = _view.Show(parsed, _streams, view, results, found => [.. analyses.Of(found, sweeper, progress)]);
            // Opening the ledger takes a while; the result is shown first.
            var kept = KeptTrials.Of(run!, SweepEntry.Of(run!, reference, shown));
            if (kept.Tally is { } tally && shown.Certainty is { } certainty && CertaintyText.Tried(certainty, tally) is { } tried) ShowTrials(parsed, tried);
            foreach (var line in kept.Said) _streams.Error.WriteLine(line);
            if (sweeper.Unshared > 0)
            {
                _streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{sweeper.Unshared:#,0} of {space!.Count:#,0} trials could not share their scores or statistics with others, and took longer."));
            }
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            _streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Stopped. {folder.Path} keeps {complete:#,0} of {space!.Count:#,0} trials; run the same command again to resume."));
            return ExitCode.ChecksFailed;
        }
    }

    private void ShowTrials(ParseResult parsed, string tried)
    {
        if (_view.IsJson(parsed)) _streams.Error.WriteLine($"{tried} {TriedText.LeftOut("sweep")}");
        else _streams.Write(Encoding.UTF8.GetBytes($"\n{tried}\n"));
    }

    private SpaceChoice Choice(ParseResult parsed, PreparedRun run) => new(
        parsed.GetValue(_over) ?? [], parsed.GetValue(_list), parsed.GetValue(_random), parsed.GetValue(_seed), [.. run.Plan.Parameters.Keys]);

    private SweepSettings SettingsOf(ParseResult parsed, Space? space, ProblemList mistakes) =>
        new(mistakes.Try(() => Keeps(parsed, space)), parsed.GetValue(_new))
        {
            PartSize = mistakes.Try(() => Number(parsed, _partSize, SweepSettings.LargestPart * 10)),
            Threads = mistakes.Try(() => Number(parsed, _threads, SweepSettings.MostThreads)) ?? Environment.ProcessorCount,
        };

    private static int? Number(ParseResult parsed, Option<string> option, int most)
    {
        if (parsed.GetValue(option) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) return number;
        throw new InputException(new Mistake(string.Create(CultureInfo.InvariantCulture, $"{option.Name} is '{text}'; use a whole number from 1 to {most}.")));
    }

    private bool Keeps(ParseResult parsed, Space? space) => parsed.GetValue(_keep) switch
    {
        null => space is { Count: <= SweepSettings.MostKeptByDefault },
        "none" => false,
        "returns" when space is { Count: > SweepSettings.MostKept } => throw new InputException(new Mistake(string.Create(CultureInfo.InvariantCulture,
            $"--keep returns keeps up to {SweepSettings.MostKept:#,0} trials, and the sweep has {space.Count:#,0}. Remove it, or sweep fewer points."))),
        "returns" => true,
        var other => throw new InputException(new Mistake($"--keep is '{other}'. Available: returns, none.")),
    };
}

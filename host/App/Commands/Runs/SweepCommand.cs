using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Rota.Analysis;
using Rota.Host.Export;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Sweeping;
using Rota.Host.WalkForward;
using Rota.Terminal;

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
    private readonly Option<string> _by = RunOptions.Value("--by", "STATISTIC", "Statistic to rank and map (default: sharpe).");
    private readonly Option<string> _fold = RunOptions.Value("--fold", "max|median|min", "Fold the heat map over further parameters (default: the script's own values).");
    private readonly Option<string> _radius = RunOptions.Value("--radius", "N", "How far neighbours of a point reach, in steps (default: 1).");
    private readonly Option<string> _blocks = RunOptions.Value("--blocks", "N", "Blocks of months of the overfitting test: even, 2 to 16 (default: 16).");
    private readonly Option<string> _keep = RunOptions.Value("--keep", "returns|none", "Keep the monthly returns of each trial (default: up to 10,000 trials).");
    private readonly Option<string> _out = RunOptions.Value("--out", "DIR", "Folder of the sweep (default: SCRIPT.sweep in the current folder).");
    private readonly Option<bool> _new = new("--new") { Description = "Replace another sweep in the folder." };
    private readonly Option<string> _csv = RunOptions.Value("--csv", "FILE", "Write all trials as CSV.");
    private readonly Option<string> _html = RunOptions.Value("--html", "FILE", "Write a page.");
    private readonly WalkForwardOptions _walk = new();
    private readonly RunOptions _options = new();
    private readonly AnswerOptions _answer = new();
    private readonly LookOptions _looks = new();
    private readonly Streams _streams;

    private SweepCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new SweepCommand(streams);
        var command = new Command("sweep", "Run a script at many values of its parameters and show how the results are spread; a second run resumes.") { verb._script };
        verb._options.AddTo(command);
        foreach (var option in new Option[]
        {
            verb._over, verb._list, verb._random, verb._seed, verb._by, verb._fold, verb._radius, verb._blocks, verb._keep, verb._out, verb._new, verb._csv, verb._html,
        })
        {
            command.Add(option);
        }

        verb._walk.AddTo(command);
        verb._answer.AddTo(command);
        verb._looks.AddTo(command);
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
        var look = _looks.Of(parsed, mistakes);
        var fold = mistakes.Try(() => FoldOf(parsed));
        var measures = run is null ? null : new TrialMeasures(plugins.Statistics(run.Plan.Profile.StatisticsSet));
        var by = measures is null ? null : mistakes.Try(() => StatisticChoice.Of(parsed.GetValue(_by), measures.Columns));
        var space = run is null ? null : mistakes.Try(() => Choice(parsed, run).Of(run.Built.Parameters, script));
        var (radius, blocks) = (mistakes.Try(() => RadiusOf(parsed)), mistakes.Try(() => BlocksOf(parsed)));
        var walk = mistakes.Try(() => _walk.Plan(parsed));
        if (walk is not null && by is not null) mistakes.Try(() => { WindowStatistics.RequireStatistic(by, measures!.Statistics); return true; });
        var keeps = mistakes.Try(() => Keeps(parsed, space));
        foreach (var file in new[] { parsed.GetValue(_csv), parsed.GetValue(_html) }.OfType<string>()) mistakes.Try(() => { WholeFile.RequireFolder(file); return true; });
        mistakes.ThrowIfAny();

        var folder = parsed.GetValue(_out) is { } named ? new SweepFolder(named) : SweepFolder.For(script);
        using var stop = new CancellationTokenSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
        try
        {
            var sweeper = new Sweeper(run!, space!, measures!, new(keeps, parsed.GetValue(_new)), progress, stop.Token);
            var plan = sweeper.Fill(folder);
            progress.Now("Reading the trials");
            var own = space!.Axes.Select(axis => axis.Parameter.Value).ToList();
            var found = SweepFindings.Of(new SweepResults(folder, plan, space, own), by!, radius, blocks);
            if (walk is null) return Show(parsed, found, null, fold, look);
            progress.Now($"Walking forward {walk}");
            var (windows, accounts) = (new WindowStatistics(sweeper, plan.Facts, by!, measures!.Statistics), new AccountRuns(sweeper, plan.Facts, run!, measures.Statistics));
            return Show(parsed, found, WalkForwardFindings.Of(found, walk, windows, accounts), fold, look);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            _streams.Error.WriteLine($"Stopped. {folder.Path} keeps what is complete; run the same command again to resume.");
            return ExitCode.ChecksFailed;
        }
    }

    private int Show(ParseResult parsed, SweepFindings found, WalkForwardFindings? walk, Fold fold, TerminalProfile? look)
    {
        if (found.Failed == found.Results.Facts.Trials)
            throw new InputException(new Mistake($"All {found.Failed} trials fail; the first, {found.Results.Space.NamesOf(0)}: {found.Results.Errors[0]}"));
        var written = new List<string>();
        if (parsed.GetValue(_csv) is { } csv)
        {
            Write(csv, CsvTable.Of(SweepTable.Of(found.Results)));
            foreach (var table in walk is null ? [] : WalkForwardTables.Of(walk)) Write(Path.ChangeExtension(csv, $".{table.Name}.csv"), CsvTable.Of(table));
        }

        if (parsed.GetValue(_html) is { } html) Write(html, SweepPage.Of(found, fold, walk is null ? "" : WalkForwardSection.Of(walk)));
        _answer.Write(
            parsed, _streams, () => SweepJson.Of(found, json => { if (walk is not null) WalkForwardJson.Write(json, walk); }),
            () => [.. SweepAnswer.Text(found, fold, look, WindowSize.Now().Width), .. walk is null ? [] : WalkForwardText.Of(walk)]);
        foreach (var file in written) _streams.Error.WriteLine($"Wrote {file}");
        return ExitCode.Done;

        void Write(string path, byte[] content)
        {
            WholeFile.Write(path, content);
            written.Add(path);
        }
    }

    private SpaceChoice Choice(ParseResult parsed, PreparedRun run) => new(
        parsed.GetValue(_over) ?? [], parsed.GetValue(_list), parsed.GetValue(_random), parsed.GetValue(_seed), [.. run.Plan.Parameters.Keys]);

    private Fold FoldOf(ParseResult parsed) => parsed.GetValue(_fold) switch
    {
        null => Fold.Own,
        "max" => Fold.Max,
        "median" => Fold.Median,
        "min" => Fold.Min,
        var other => throw new InputException(new Mistake($"--fold is '{other}'. Available: max, median, min.")),
    };

    private int RadiusOf(ParseResult parsed) => parsed.GetValue(_radius) is not { } text ? SweepFindings.UsualRadius
        : Whole(text) is >= 1 and var radius ? radius
        : throw new InputException(new Mistake($"--radius is '{text}'; use a whole number of steps, 1 or more."));

    private int BlocksOf(ParseResult parsed)
    {
        if (parsed.GetValue(_blocks) is not { } text) return CrossValidation.DefaultBlocks;
        if (Whole(text) is not { } blocks) throw new InputException(new Mistake($"--blocks is '{text}'; use an even number of blocks from 2 to 16."));
        return Refusals.OfBlocks(blocks) is { } wrong ? throw new InputException(wrong with { What = $"--blocks: {wrong.What}" }) : blocks;
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

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

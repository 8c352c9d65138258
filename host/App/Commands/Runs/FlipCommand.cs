using System.CommandLine;
using Rota.Engine;
using Rota.Host.Export;
using Rota.Host.Flipping;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Provisional;
using Rota.Host.Runs;

namespace Rota.Host.Commands;

// rota flip SCRIPT: the closes at which its signal would be another.
internal sealed class FlipCommand
{
    private readonly Argument<string> _script = new("SCRIPT") { Description = RunChoice.Help };

    private readonly Option<bool> _history = new("--history")
    {
        Description = "Show near misses: past decisions that a small change of one close would have changed, and the cost of late signals.",
    };

    private readonly Option<string> _by = RunOptions.Value("--by", "set|WEIGHT", "A flip changes the assets held (set, the default), or a weight by more than WEIGHT, such as 0.05.");
    private readonly Option<string> _limit = RunOptions.Value("--limit", "FACTOR", "Search up to × FACTOR and down to ÷ FACTOR (default: 1.25).");
    private readonly Option<string> _step = RunOptions.Value("--step", "PERCENT", "Step of the search, in per cent of the close (default: 1).");
    private readonly Option<string> _csv = RunOptions.Value("--csv", "FILE", "With --history: write every decision that has a flip as CSV.");
    private readonly AnswerOptions _answer = new();
    private readonly RunChoice _choice;
    private readonly ProvisionalOptions _provisional = new();
    private readonly Streams _streams;
    private readonly TimeProvider _time;

    private FlipCommand(Streams streams, TimeProvider time) => (_choice, _streams, _time) = (new(new(), streams), streams, time);

    public static Command Create(Streams streams, TimeProvider time)
    {
        var verb = new FlipCommand(streams, time);
        const string about = "Show how far a close is from changing the signal: flip prices of now, and near misses of the past.";
        var command = new Command("flip", about) { verb._script, verb._history, verb._by, verb._limit, verb._step };
        verb._choice.AddTo(command);
        verb._provisional.AddTo(command);
        command.Add(verb._csv);
        verb._answer.AddTo(command);
        command.SetAction(verb.Show);
        return command;
    }

    private int Show(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        if (_choice.Read(parsed, parsed.GetRequiredValue(_script)) is not { } asked) return ExitCode.UserMistake;
        progress.Now($"Compiling {asked.Name}");
        var plugins = PluginCatalogue.Scan();
        var mistakes = new ProblemList();
        var terms = mistakes.Try(new FlipChoice(parsed.GetValue(_by), parsed.GetValue(_limit), parsed.GetValue(_step)).Read);
        var file = parsed.GetValue(_csv);
        if (file is not null && !parsed.GetValue(_history)) mistakes.Add(new Mistake("--csv writes the decisions of --history; add --history."));
        if (file is not null) mistakes.Try(() => { WholeFile.RequireOutput(file); return true; });
        _provisional.Check(parsed, mistakes);
        if (parsed.GetValue(_history) && _provisional.IsAsked(parsed)) mistakes.Add(new Mistake("--history looks at closes; leave out --provisional."));
        var run = _choice.Prepare(parsed, asked, plugins, mistakes);
        mistakes.ThrowIfAny();

        var quoted = _provisional.Read(parsed, run!, plugins, _time.GetUtcNow());
        var made = Pipeline.Backtest(quoted?.On(run!) ?? run!, progress);
        progress.Now("Searching flip prices");
        if (parsed.GetValue(_history))
        {
            var history = FlipHistory.Of(run!, made, terms!, plugins.Statistics(run!.Plan.Profile.StatisticsSet));
            if (file is not null)
            {
                WholeFile.Write(file, CsvTable.Of(FlipTable.Of(history)));
                _streams.Error.WriteLine($"Wrote {file}");
            }

            _answer.Write(parsed, _streams, () => FlipHistoryJson.Of(history), () => FlipHistoryText.Of(history));
            return ExitCode.Done;
        }

        var flips = CurrentFlips.Of(run!, made, terms!);
        _answer.Write(parsed, _streams, () => FlipSheetJson.Of(made, flips, terms!, json => ProvisionalJson.Write(json, quoted)), Text);
        return ExitCode.Done;

        byte[] Text()
        {
            var text = FlipSheetText.Of(made, flips, terms!);
            return quoted is null ? text : ProvisionalText.Of(text, quoted);
        }
    }
}

using System.CommandLine;
using Rota.Host.Export;
using Rota.Host.Foundation;
using Rota.Host.Luck;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Trials;

namespace Rota.Host.Commands;

// rota luck SCRIPT: the strategy on every other day that its schedule might have had.
internal sealed class LuckCommand
{
    private const string ByDay = "day";
    private const string ByOffset = "offset";

    private readonly Argument<string> _script = new("SCRIPT") { Description = RunChoice.Help };

    private readonly Option<string> _days = RunOptions.Value(
        "--days", "day|offset", "Days of a month: normalized trading days 1 to 21 (day, the default), or 0 to 20 trading days after the month end (offset).");

    private readonly Option<bool> _asWritten = new("--as-written")
    {
        Description = "Leave lookbacks of month ends at month ends (default: they follow the day).",
    };

    private readonly Option<string> _part = RunOptions.Value("--part", "NAME", "Strategy of a portfolio to run alone.");
    private readonly Option<string> _csv = RunOptions.Value("--csv", "DIR", "Folder for the tables as csv files. Existing files are overwritten.");
    private readonly AnswerOptions _answer = new();
    private readonly RunChoice _choice;
    private readonly Streams _streams;

    private LuckCommand(Streams streams) => (_choice, _streams) = (new(new(), streams), streams);

    public static Command Create(Streams streams)
    {
        var verb = new LuckCommand(streams);
        const string about = "Measure start-day luck: run a strategy on every other day of its week, month, quarter or year.";
        var command = new Command("luck", about) { verb._script, verb._days, verb._asWritten, verb._part };
        verb._choice.AddTo(command);
        command.Add(verb._csv);
        verb._answer.AddTo(command);
        command.SetAction(verb.Measure);
        return command;
    }

    private int Measure(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        if (_choice.Read(parsed, parsed.GetRequiredValue(_script)) is not { } asked) return ExitCode.UserMistake;
        progress.Now($"Compiling {asked.Name}");
        var plugins = PluginCatalogue.Scan();
        var mistakes = new ProblemList();
        var days = mistakes.Try(() => Days(parsed.GetValue(_days)));
        var run = _choice.Prepare(parsed, asked, plugins, mistakes);
        if (run is not null && parsed.GetValue(_part) is { } part) run = mistakes.Try(() => LuckPart.Of(run, part));
        if (run is not null && LuckGrid.WhyNone(run.Built.Strategy) is { } why) mistakes.Add(new Mistake(why));
        mistakes.ThrowIfAny();

        var own = Pipeline.Backtest(run!, progress);
        var grid = LuckGrid.Of(own.Strategy, own.Panel, days);
        progress.Now($"Running {grid.Cells.Count} {grid.Noun}");
        var luck = new LuckRun(own, plugins.Statistics(run!.Plan.Profile.StatisticsSet), run.Built.Blame.Guarded).Of(grid, !parsed.GetValue(_asWritten));
        if (parsed.GetValue(_csv) is { } folder)
        {
            foreach (var path in ReportFiles.Write(folder, LuckCsv.Of(luck, asked.Name))) _streams.Error.WriteLine($"Wrote {path}");
        }

        _answer.Write(parsed, _streams, () => LuckJson.Of(luck), () => LuckText.Of(luck));
        foreach (var line in KeptTrials.Of(run, LuckTrials.Of(run, luck)).Said) _streams.Error.WriteLine(line);
        return ExitCode.Done;
    }

    private static LuckDays Days(string? text) => text switch
    {
        null or ByDay => LuckDays.MonthDay,
        ByOffset => LuckDays.Offset,
        _ => throw new InputException(new Mistake($"--days is '{text}'; use {ByDay} or {ByOffset}.")),
    };
}

using System.CommandLine;
using Rota.Host.Charts;
using Rota.Host.Foundation;
using Rota.Host.Luck;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Trials;
using Rota.Terminal;

namespace Rota.Host.Commands;

// rota run SCRIPT: validates all input first, then runs the script, then writes the reports.
internal sealed class RunCommand
{
    private readonly Argument<string> _script = new("SCRIPT") { Description = RunChoice.Help };
    private readonly ReportOptions _reports = new();
    private readonly CutOption _cuts = new();
    private readonly LookOptions _looks = new();
    private readonly PrintOptions _prints = new();
    private readonly RunChoice _choice;
    private readonly Streams _streams;

    private RunCommand(Streams streams) => (_choice, _streams) = (new(new() { HasSummary = true }, streams), streams);

    public static Command Create(Streams streams)
    {
        var verb = new RunCommand(streams);
        var command = new Command("run", "Backtest a script.") { verb._script };
        verb._choice.AddTo(command);
        verb._reports.AddTo(command);
        verb._cuts.AddTo(command);
        verb._looks.AddTo(command);
        verb._prints.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        if (_choice.Read(parsed, parsed.GetRequiredValue(_script)) is not { } asked) return ExitCode.UserMistake;
        progress.Now($"Compiling {asked.Name}");
        var plugins = PluginCatalogue.Scan();
        var mistakes = new ProblemList();
        var run = _choice.Prepare(parsed, asked, plugins, mistakes);
        var names = _reports.Names(parsed, plugins, mistakes, _streams.Error);
        var look = _looks.Of(parsed, mistakes);
        var cuts = _cuts.Days(parsed, mistakes);
        mistakes.ThrowIfAny();

        run = run!.CutAt(cuts);
        var statistics = plugins.Statistics(run.Plan.Profile.StatisticsSet);
        var reports = names.Select(plugins.Report).ToList();
        BacktestResult? alone = null;
        var study = Pipeline.Run(
            run, statistics, progress, alone: result => alone = result,
            noted: result => LuckNote.IsReadIn(reports) ? LuckNote.On(result, run, statistics, progress) : result)
            .WithTables(new LazyTables(plugins, _streams.Error));
        progress.Now("Writing reports");
        if (look is not null && _reports.ShowsSummary(parsed)) _streams.Out.Write(RunChart.Of(study.Runs[0], look, WindowSize.Now()));
        _reports.Write(parsed, asked.Name, study, reports, _streams);
        // Opening the ledger takes a while; the result is shown first.
        var kept = KeptTrials.Of(TrialKind.Run, (run, alone!));
        if (kept.Tally is { } tally) ShowTrials(parsed, tally, study.Runs[0]);
        foreach (var line in kept.Said) _streams.Error.WriteLine(line);
        _prints.Write(parsed, _reports.IsJson(parsed), run.Built.Prints, _streams);
        return ExitCode.Done;
    }

    private void ShowTrials(ParseResult parsed, Tally tally, BacktestResult run)
    {
        var sharpe = MonthlyExcess.SharpeOf(run);
        if (_reports.IsSummaryAlone(parsed)) _streams.Write(TriedText.Of(tally, sharpe));
        else if (TriedText.BesideReports(tally, sharpe) is { } line) _streams.Error.WriteLine(line);
    }
}

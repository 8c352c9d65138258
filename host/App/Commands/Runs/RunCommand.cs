using System.CommandLine;
using System.Text;
using Rota.Host.Bootstrap;
using Rota.Host.Charts;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
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
    private readonly Option<bool> _bands = new("--bands") { Description = "Add bands of drawn histories to the summary, as 'rota bands' shows them." };
    private readonly RunChoice _choice;
    private readonly Streams _streams;

    private RunCommand(Streams streams) => (_choice, _streams) = (new(new() { HasSummary = true, HasAccount = true }, streams), streams);

    public static Command Create(Streams streams)
    {
        var verb = new RunCommand(streams);
        var command = new Command("run", "Backtest a script.") { verb._script };
        verb._choice.AddTo(command);
        verb._reports.AddTo(command);
        verb._cuts.AddTo(command);
        verb._looks.AddTo(command);
        verb._prints.AddTo(command);
        command.Add(verb._bands);
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
        var account = _choice.Account(parsed, asked, mistakes);
        var look = _looks.Of(parsed, mistakes);
        var cuts = _cuts.Days(parsed, mistakes);
        if (parsed.GetValue(_bands) && !_reports.IsJson(parsed) && !_reports.IsSummaryAlone(parsed))
            mistakes.Add(new Mistake("--bands belongs to the summary; remove it, or the other reports. Their table 'bands' has the same numbers."));
        mistakes.ThrowIfAny();

        var reports = names.Select(plugins.Report).ToList();
        var reported = ReportedRun.Of(run!.CutAt(cuts), reports, plugins, _streams.Error, progress, account);
        var study = reported.Study;
        if (look is not null && _reports.ShowsSummary(parsed)) _streams.Out.Write(RunChart.Of(study.Runs[0], look, WindowSize.Now()));
        _reports.Write(parsed, asked.Name, study, reports, _streams);
        if (parsed.GetValue(_bands) && !_reports.IsJson(parsed)) WriteBands(study.Runs[0], look);
        // Opening the ledger takes a while; the result is shown first.
        var kept = reported.Keep();
        if (kept.Tally is { } tally) ShowTrials(parsed, tally, study.Runs[0]);
        foreach (var line in kept.Said) _streams.Error.WriteLine(line);
        _prints.Write(parsed, _reports.IsJson(parsed), reported.Run.Built.Prints, _streams);
        return ExitCode.Done;
    }

    // A run that is too short for bands keeps its summary.
    private void WriteBands(BacktestResult result, TerminalProfile? look)
    {
        BandsResult bands;
        try
        {
            bands = BandsResult.Of(result, new());
        }
        catch (InputException refused)
        {
            _streams.Write(Encoding.UTF8.GetBytes($"\n{refused.Message}\n"));
            return;
        }

        if (look is not null) _streams.Out.Write("\n" + BandsChart.Of(bands, look, WindowSize.Now()));
        _streams.Write(Encoding.UTF8.GetBytes($"\n{string.Join('\n', BandsText.Lines(bands))}\n"));
    }

    private void ShowTrials(ParseResult parsed, Tally tally, BacktestResult run)
    {
        var sharpe = MonthlyExcess.SharpeOf(run);
        if (_reports.IsSummaryAlone(parsed)) _streams.Write(TriedText.Of(tally, sharpe));
        else if (TriedText.BesideReports(tally, sharpe) is { } line) _streams.Error.WriteLine(line);
    }
}

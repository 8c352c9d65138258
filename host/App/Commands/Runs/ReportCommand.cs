using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Trials;

namespace Rota.Host.Commands;

// rota report RUN...: writes report files of one run, or of several compared.
internal sealed class ReportCommand
{
    private readonly Argument<string[]> _runs = new("RUN")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "A strategy's .csx file, a link, or a bundle; several scripts or a folder for a comparison.",
    };

    private readonly RunOptions _options = new() { HasSummary = true, HasAccount = true };
    private readonly FileOptions _files = new();
    private readonly CutOption _cuts = new();
    private readonly RunChoice _choice;
    private readonly Streams _streams;

    private ReportCommand(Streams streams) => (_choice, _streams) = (new(_options, streams), streams);

    public static Command Create(Streams streams)
    {
        var verb = new ReportCommand(streams);
        var command = new Command("report", "Write report files: a page, tables, settings, data.") { verb._runs };
        verb._files.AddTo(command);
        verb._cuts.AddTo(command);
        verb._choice.AddTo(command);
        command.SetAction(verb.Report);
        return command;
    }

    private int Report(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var runs = parsed.GetRequiredValue(_runs);
        return runs is [var one] && !Directory.Exists(one) ? OfOne(parsed, one, progress) : OfSeveral(parsed, runs, progress);
    }

    private int OfOne(ParseResult parsed, string run, Progress progress)
    {
        if (_choice.Read(parsed, run) is not { } asked) return ExitCode.UserMistake;
        progress.Now($"Compiling {asked.Name}");
        var plugins = PluginCatalogue.Scan();
        var mistakes = new ProblemList();
        var prepared = _choice.Prepare(parsed, asked, plugins, mistakes);
        var names = _files.Names(parsed, plugins, mistakes);
        var account = _choice.Account(parsed, asked, mistakes);
        var cuts = _cuts.Days(parsed, mistakes);
        mistakes.ThrowIfAny();
        var reports = names.Select(plugins.Report).ToList();
        var reported = ReportedRun.Of(prepared!.CutAt(cuts), reports, plugins, _streams.Error, progress, account);
        _files.Write(parsed, asked.Name, reported.Study, reports, _streams);
        var kept = reported.Keep();
        if (kept.Tally is { } tally && TriedText.BesideReports(tally, MonthlyExcess.SharpeOf(reported.Study.Runs[0])) is { } tried) _streams.Error.WriteLine(tried);
        foreach (var line in kept.Said) _streams.Error.WriteLine(line);
        return ExitCode.Done;
    }

    private int OfSeveral(ParseResult parsed, string[] runs, Progress progress)
    {
        var mistakes = new ProblemList();
        foreach (var other in runs.Where(run => !RunChoice.IsScript(run)))
            mistakes.Add(new Mistake($"'{Short(other)}' is not a script. Only scripts can be compared; report on it alone."));
        mistakes.ThrowIfAny();
        var scripts = StudyOfScripts.Scripts(runs).Select(path => new ComparedScript(path)).ToList();
        var plugins = PluginCatalogue.Scan();
        var names = _files.Names(parsed, plugins, mistakes);
        var cuts = _cuts.Days(parsed, mistakes);
        mistakes.ThrowIfAny();
        var reports = names.Select(plugins.Report).ToList();
        var comparing = new StudyOfScripts(_options, _streams) { Cuts = cuts };
        if (comparing.StudyOf(parsed, scripts, plugins, progress) is { } study)
        {
            progress.Now("Writing reports");
            _files.Write(parsed, StudyOfScripts.Subject, study, reports, _streams);
        }

        return comparing.Report(scripts);
    }

    // Links are long.
    private static string Short(string run) => run.Length <= 80 ? run : $"{run[..77]}...";
}

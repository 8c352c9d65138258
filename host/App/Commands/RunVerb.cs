using System.CommandLine;
using Rota.Host.Errors;
using Rota.Host.Output;
using Rota.Host.Plugins;
using Rota.Host.Running;

namespace Rota.Host.Commands;

// rota run SCRIPT: everything that the user gave is understood first, then the script is run, then what it gave is written.
internal sealed class RunVerb
{
    private const string Summary = "summary";
    private const string JsonReport = "json";

    private readonly Argument<string> _script = new("SCRIPT") { Description = "The strategy's .csx file." };

    private readonly RunOptions _options = new();

    private readonly Option<string[]> _reports = new("--report")
    {
        HelpName = "NAME",
        Description = "What to write: summary, json, equity.csv ...; may come many times.",
    };

    private readonly Option<string> _out = RunOptions.Value("--out", "DIR", "Writes reports (all there are when none is named) into a folder.");
    private readonly Option<bool> _json = new("--json") { Description = "Writes the json report to the output." };
    private readonly Option<bool> _plain = new("--plain") { Description = "Writes plain ASCII." };

    private readonly Streams _streams;

    private RunVerb(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new RunVerb(streams);
        var command = new Command("run", "Backtests a script.") { verb._script };
        verb._options.AddTo(command);
        foreach (var option in new Option[] { verb._reports, verb._out, verb._json, verb._plain }) command.Add(option);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var script = parsed.GetRequiredValue(_script);
        progress.Now($"Compiling {script}");
        var plugins = PluginCatalogue.Scan();
        var mistakes = new Mistakes();
        var run = _options.Prepare(parsed, script, plugins, _streams.Error, mistakes);
        var names = Reports(parsed, plugins);
        foreach (var name in names) mistakes.Of(() => { plugins.RequireReport(name); return true; });
        if (parsed.GetValue(_json) && parsed.GetValue(_reports) is { Length: > 0 } && parsed.GetValue(_out) is null)
            mistakes.Add(new Mistake("--json and --report would both write to the output; leave out one, or name a folder by --out."));
        mistakes.ThrowIfAny();

        var statistics = plugins.Statistics(run!.Plan.Profile.StatisticsSet);
        var reports = names.Select(plugins.Report).ToList();
        // A fault of a plugin whose tables nobody asked for stops no run.
        plugins.LeaveOutBroken(plugins.WithTables, _streams.Error);
        var study = Pipeline.Run(run, statistics, progress).WithTables(plugins.Tables());
        progress.Now("Writing reports");
        Write(parsed, script, [.. reports.Select(report => (report, Content(report, study)))]);
        return ExitCode.Done;
    }

    private static byte[] Content(IReport report, Study study)
    {
        using var content = new MemoryStream();
        report.Write(study, content);
        return content.ToArray();
    }

    private IReadOnlyList<string> Reports(ParseResult parsed, PluginCatalogue plugins)
    {
        var named = parsed.GetValue(_reports) ?? [];
        // Who names none wants what there is, and no fault of a plugin that was not asked for.
        if (parsed.GetValue(_out) is not null && named.Length == 0) plugins.LeaveOutBroken(plugins.WithReports, _streams.Error);
        var toFiles = parsed.GetValue(_out) is null ? [] : named.Length > 0 ? named : plugins.Reports;
        var shown = parsed.GetValue(_json) ? [JsonReport] : named.Length == 0 ? [Summary] : parsed.GetValue(_out) is null ? named : [];
        return [.. toFiles.Concat(shown).Distinct()];
    }

    private void Write(ParseResult parsed, string script, IReadOnlyList<(IReport Report, byte[] Content)> reports)
    {
        var named = parsed.GetValue(_reports) ?? [];
        var folder = parsed.GetValue(_out);
        if (folder is not null)
        {
            var files = reports.Where(each => named.Length == 0 || named.Contains(each.Report.Name))
                .Select(each => (ReportFiles.NameOf(script, each.Report), each.Content));
            foreach (var path in ReportFiles.Write(folder, [.. files])) _streams.Error.WriteLine($"Wrote {path}");
        }

        foreach (var (report, content) in reports)
        {
            var isShown = parsed.GetValue(_json) ? report.Name == JsonReport : named.Length == 0 ? report.Name == Summary : folder is null;
            if (isShown) _streams.Write(parsed.GetValue(_plain) ? PlainText.Of(content) : content);
        }
    }
}

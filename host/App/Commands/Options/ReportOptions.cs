using System.CommandLine;
using Rota.Host.Export;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Rendering;

namespace Rota.Host.Commands;

// The reports to write, and their destination.
internal sealed class ReportOptions
{
    private const string Summary = "summary";
    private const string JsonReport = "json";

    private readonly Option<string[]> _reports = new("--report")
    {
        HelpName = "NAME",
        Description = "Report to write: summary, json, equity.csv ...; repeatable.",
    };

    private readonly Option<string> _out = RunOptions.Value(
        "--out", "DIR", "Folder for the reports (all of them unless --report names some).");

    private readonly Option<bool> _json = new("--json") { Description = "Print the json report." };
    private readonly Option<bool> _plain = new("--plain") { Description = "Output plain ASCII." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _reports, _out, _json, _plain }) command.Add(option);
    }

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    public bool IsPlain(ParseResult parsed) => parsed.GetValue(_plain);

    // True if the command line does not mention reports.
    public bool IsSilent(ParseResult parsed) =>
        Named(parsed).Length == 0 && !parsed.GetValue(_json) && parsed.GetValue(_out) is null;

    // True if the output is the summary for people.
    public bool ShowsSummary(ParseResult parsed) => IsShown(parsed, Summary) && !IsPlain(parsed);

    // True if the output is the summary and nothing else.
    public bool IsSummaryAlone(ParseResult parsed) => IsShown(parsed, Summary) && Named(parsed).All(name => name == Summary);

    // The requested reports; adds mistakes to the list.
    public IReadOnlyList<string> Names(ParseResult parsed, PluginCatalogue plugins, ProblemList mistakes, TextWriter error)
    {
        var named = Named(parsed);
        // Without a name, all working reports are wanted: a broken plugin must not stop the others.
        if (parsed.GetValue(_out) is not null && named.Length == 0) plugins.LeaveOutBroken(plugins.WithReports, error);
        var toFiles = parsed.GetValue(_out) is null ? [] : named.Length > 0 ? named : plugins.Reports;
        var shown = parsed.GetValue(_json) ? [JsonReport]
            : named.Length == 0 ? [Summary]
            : parsed.GetValue(_out) is null ? named
            : [];
        IReadOnlyList<string> names = [.. toFiles.Concat(shown).Distinct()];
        foreach (var name in names) mistakes.Try(() => { plugins.RequireReport(name); return true; });
        if (parsed.GetValue(_json) && named.Length > 0 && parsed.GetValue(_out) is null)
        {
            mistakes.Add(new Mistake(
                "--json and --report would both write to the output. Drop one, or name a folder with --out."));
        }

        return names;
    }

    // Writes a study's reports; files are named after its subject.
    public void Write(ParseResult parsed, string subject, Study study, IReadOnlyList<IReport> reports, Streams streams)
    {
        var contents = reports.Select(report => (Report: report, Content: ReportContent.Of(report, study))).ToList();
        var named = Named(parsed);
        var folder = parsed.GetValue(_out);
        if (folder is not null)
        {
            var files = contents.Where(each => named.Length == 0 || named.Contains(each.Report.Name))
                .Select(each => (ReportFiles.NameOf(subject, each.Report), each.Content));
            foreach (var path in ReportFiles.Write(folder, [.. files])) streams.Error.WriteLine($"Wrote {path}");
        }

        foreach (var (report, content) in contents)
        {
            if (IsShown(parsed, report.Name)) streams.Write(parsed.GetValue(_plain) ? PlainText.Of(content) : content);
        }
    }

    private bool IsShown(ParseResult parsed, string report)
    {
        var named = Named(parsed);
        return parsed.GetValue(_json) ? report == JsonReport
            : named.Length == 0 ? report == Summary
            : parsed.GetValue(_out) is null && named.Contains(report);
    }

    private string[] Named(ParseResult parsed) => parsed.GetValue(_reports) ?? [];
}

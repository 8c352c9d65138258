using System.CommandLine;
using Rota.Host.Export;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Rendering;

namespace Rota.Host.Commands;

// The reports to write to files, their location, and whether to open one.
internal sealed class FileOptions
{
    private const string Usual = "html";

    private readonly Option<string[]> _formats = new("--format")
    {
        HelpName = "NAME",
        Description = "Format (default: html): tearsheet, markdown, json, settings, csv (all tables) or another report shown by " +
                      "'rota list'; repeatable.",
    };

    private readonly Option<string> _out = RunOptions.Value(
        "--out", "FILE|DIR", "Output file or folder (default: current folder). Existing files are overwritten.");

    private readonly Option<bool> _open = new("--open") { Description = "Open the first file in the default application." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _formats, _out, _open }) command.Add(option);
    }

    // The requested reports; adds mistakes to the list.
    public IReadOnlyList<string> Names(ParseResult parsed, PluginCatalogue plugins, ProblemList mistakes)
    {
        var formats = parsed.GetValue(_formats) is { Length: > 0 } named ? named : [Usual];
        var names = formats.SelectMany(format => ReportFormats.Of(format, plugins.Reports) is { Count: > 0 } known ? known : [format])
            .Distinct().ToList();
        foreach (var name in names) mistakes.Try(() => { plugins.RequireReport(name); return true; });
        if (names.Count > 1 && IsFile(parsed))
            mistakes.Add(new Mistake($"--out {parsed.GetValue(_out)} is one file, but there are {names.Count} to write. Name a folder."));
        return names;
    }

    // Prints the paths and opens the first file on request.
    public void Write(ParseResult parsed, string subject, Study study, IReadOnlyList<IReport> reports, Streams streams)
    {
        var contents = reports.Select(report => (Name: ReportFiles.NameOf(subject, report), Content: ReportContent.Of(report, study))).ToList();
        var place = parsed.GetValue(_out) ?? "";
        var paths = IsFile(parsed)
            ? ReportFiles.Write(Path.GetDirectoryName(place) ?? "", [(Path.GetFileName(place), contents[0].Content)])
            : ReportFiles.Write(place, contents);
        foreach (var path in paths) streams.Out.WriteLine(path);
        streams.Out.Flush();
        if (!parsed.GetValue(_open)) return;
        var opener = new Opener(Environment.GetEnvironmentVariable);
        if (opener.HasDisplay) opener.Open(paths[0]);
        else streams.Error.WriteLine($"No display to open {Path.GetFullPath(paths[0])} on.");
    }

    // A folder exists, or its name has no extension.
    private bool IsFile(ParseResult parsed) => parsed.GetValue(_out) is { } place && Path.HasExtension(place) && !Directory.Exists(place);
}

using System.Globalization;

namespace Rota.Plugins.Reports;

// Every table of every run as plain text of at most 100 columns.
internal sealed class TablesReport : IReport
{
    public string Name => "tables";

    public string Extension => ".txt";

    public void Write(Study study, Stream output)
    {
        var lines = new List<string>();
        var warnings = StudyWarnings.Of(study).SelectMany(warning => Wrapping.Hang("", Text.Visible(warning))).ToList();
        if (warnings.Count > 0) lines.AddRange([.. warnings, ""]);
        for (var run = 0; run < study.Runs.Count; run++)
        {
            var mark = study.Runs.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"[{run + 1}] ");
            lines.AddRange(Wrapping.Hang(mark, Text.Visible(study.Runs[run].Strategy.Name)));
            lines.Add($"{Text.Day(study.Runs[run].From)} to {Text.Day(study.Runs[run].To)}");
            lines.Add("");
            for (var table = 0; table < study.Tables.Count; table++) lines.AddRange([.. Of(study.TableOf(run, table)), ""]);
        }

        lines.AddRange(warnings);
        Text.WriteTo(output, string.Join('\n', lines.Select(line => line.TrimEnd(' '))).TrimEnd('\n') + "\n");
    }

    private static IEnumerable<string> Of(Table table) =>
    [
        .. Wrapping.Hang("", Text.Visible(table.Title)),
        .. table.Note.Length > 0 ? Wrapping.Hang("  ", Text.Visible(table.Note)) : [],
        .. TextGrid.Of(table),
    ];
}

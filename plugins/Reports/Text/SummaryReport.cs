using System.Globalization;
using System.Text;

namespace Rota.Plugins.Reports;

// Plain text of at most 100 columns. Several runs are numbered: their numbers are in columns, and shared facts appear once.
internal sealed class SummaryReport : IReport
{
    private const string Gap = "  ";

    public string Name => "summary";

    public string Extension => ".txt";

    public void Write(Study study, Stream output)
    {
        var isCompared = study.Runs.Count > 1;
        study = study.WithHysteresisComparison();
        var lines = new List<string>();
        var warnings = StudyWarnings.Of(study).SelectMany(warning => Wrapping.Hang("", Text.Visible(warning))).ToList();
        if (warnings.Count > 0) lines.AddRange([.. warnings, ""]);

        var marks = study.Runs.Count == 1 ? [""] : Enumerable.Range(1, study.Runs.Count).Select(Mark).ToArray();
        foreach (var (run, mark) in study.Runs.Zip(marks)) lines.AddRange(Wrapping.Hang(Lead(mark), Text.Visible(run.Strategy.Name)));
        lines.Add("");
        foreach (var table in Facts.Tables(study, isCompared).Where(table => table.Rows.Count > 0))
        {
            lines.AddRange(table.IsNumeric ? Numbers(table, marks) : FactLines(table, marks));
            lines.Add("");
        }

        var shared = Facts.SharedNotes(study);
        foreach (var note in shared) lines.AddRange(Wrapping.Hang("Note: ", Text.Visible(note)));
        foreach (var (run, mark) in study.Runs.Zip(marks))
        {
            foreach (var note in Facts.NotesOf(run).Except(shared)) lines.AddRange(Wrapping.Hang("Note: " + Lead(mark), Text.Visible(note)));
        }

        lines.AddRange(warnings);
        Text.WriteTo(output, string.Join('\n', lines.Select(line => line.TrimEnd(' '))).TrimEnd('\n') + "\n");
    }

    private static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");

    private static string Lead(string mark) => mark.Length == 0 ? "" : mark + " ";

    // Facts are left-aligned.
    private static IEnumerable<string> FactLines(FactTable table, string[] marks)
    {
        var width = LabelWidth(table);
        foreach (var (label, cells) in table.Rows)
        {
            var isShared = cells.Distinct(StringComparer.Ordinal).Count() == 1;
            for (var run = 0; run < (isShared ? 1 : cells.Length); run++)
            {
                var start = (run == 0 ? label : "").PadRight(width) + Gap + (isShared ? "" : Lead(marks[run]));
                foreach (var line in Wrapping.Hang(start, cells[run])) yield return line;
            }
        }
    }

    // Numbers are right-aligned; columns that do not fit follow below.
    private static IEnumerable<string> Numbers(FactTable table, string[] marks)
    {
        var label = LabelWidth(table);
        var widths = marks.Select((mark, run) => table.Rows.Select(row => row.Cells[run]).Append(mark).Max(cell => cell.Length)).ToArray();
        for (int run = 0, end; run < marks.Length; run = end)
        {
            end = run + 1;
            for (var used = label + Gap.Length + widths[run]; end < marks.Length; end++)
            {
                used += Gap.Length + widths[end];
                if (used > Wrapping.Columns) break;
            }

            string Line(string name, string[] cells) =>
                name.PadRight(label) + string.Concat(Enumerable.Range(run, end - run).Select(at => Gap + cells[at].PadLeft(widths[at])));
            if (run > 0) yield return "";
            if (marks.Length > 1) yield return Line("", marks);
            foreach (var (name, cells) in table.Rows) yield return Line(name, cells);
        }
    }

    private static int LabelWidth(FactTable table) => table.Rows.Max(row => row.Label.Length);
}

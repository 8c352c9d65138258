using System.Text;

namespace Rota.Plugins.Reports;

internal sealed class MarkdownReport : IReport
{
    public string Name => "summary.md";

    public string Extension => ".md";

    public void Write(Study study, Stream output)
    {
        var isCompared = study.Runs.Count > 1;
        study = study.WithHysteresisComparison();
        var text = new StringBuilder();
        var warnings = StudyWarnings.Of(study);
        foreach (var warning in warnings) text.Append("**").Append(Cell(warning)).Append("**\n\n");
        text.Append("# ").AppendJoin(", ", study.Runs.Select(run => Cell(run.Strategy.Name))).Append("\n\n");
        foreach (var table in Facts.Tables(study, isCompared))
        {
            text.Append("| |").AppendJoin("", study.Runs.Select(run => $" {Cell(run.Strategy.Name)} |")).Append("\n|-|");
            text.AppendJoin("", study.Runs.Select(_ => "-|")).Append('\n');
            foreach (var (label, cells) in table.Rows)
                text.Append("| ").Append(label).Append(" |").AppendJoin("", cells.Select(cell => $" {Cell(cell)} |")).Append('\n');
            text.Append('\n');
        }

        var shared = Facts.SharedNotes(study);
        foreach (var note in shared.Concat(study.Runs.SelectMany(run => Facts.NotesOf(run).Except(shared)))) text.Append("- ").Append(Cell(note)).Append('\n');
        for (var run = 0; run < study.Runs.Count; run++)
        {
            for (var table = 0; table < study.Tables.Count; table++) Append(text, study.Runs[run].Strategy.Name, study.TableOf(run, table));
        }

        foreach (var warning in warnings) text.Append("\n**").Append(Cell(warning)).Append("**\n");
        Text.WriteTo(output, text.ToString().Replace("\n\n\n", "\n\n", StringComparison.Ordinal).TrimEnd('\n') + "\n");
    }

    private static void Append(StringBuilder text, string strategy, Table table)
    {
        text.Append("\n## ").Append(Cell(table.Title)).Append(": ").Append(Cell(strategy)).Append("\n\n");
        if (table.Note.Length > 0) text.Append(Cell(table.Note)).Append("\n\n");
        if (table.Rows.Count == 0)
        {
            text.Append("none\n");
            return;
        }

        var columns = table.Columns.Select((_, column) => TableText.IsText(table, column) ? "-|" : "-:|");
        foreach (var (line, number) in TableText.Lines(table).Select((line, number) => (line, number)))
        {
            text.Append('|').AppendJoin("", line.Select(cell => $" {Cell(cell)} |")).Append('\n');
            if (number == 0) text.Append('|').AppendJoin("", columns).Append('\n');
        }
    }

    // Escapes markdown.
    private static string Cell(string text)
    {
        var cell = new StringBuilder();
        foreach (var c in Text.Visible(text))
        {
            if (c is '|' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#' or '\\') cell.Append('\\');
            cell.Append(c);
        }

        return cell.ToString();
    }
}

using System.Text;

namespace Rota.Plugins.Reports;

internal sealed class MarkdownReport : IReport
{
    public string Name => "summary.md";

    public string Extension => ".md";

    public void Write(Study study, Stream output)
    {
        var text = new StringBuilder();
        var isSimulated = study.Runs.Any(run => run.IsSimulated);
        if (isSimulated) text.Append("**").Append(Text.Simulated).Append("**\n\n");
        text.Append("# ").AppendJoin(", ", study.Runs.Select(run => Cell(run.Strategy.Name))).Append("\n\n");
        foreach (var table in Facts.Tables(study))
        {
            text.Append("| |").AppendJoin("", study.Runs.Select(run => $" {Cell(run.Strategy.Name)} |")).Append("\n|-|");
            text.AppendJoin("", study.Runs.Select(_ => "-|")).Append('\n');
            foreach (var (label, cells) in table.Rows)
                text.Append("| ").Append(label).Append(" |").AppendJoin("", cells.Select(cell => $" {Cell(cell)} |")).Append('\n');
            text.Append('\n');
        }

        foreach (var note in study.Runs.SelectMany(run => run.Notes)) text.Append("- ").Append(Cell(note)).Append('\n');
        if (isSimulated) text.Append("\n**").Append(Text.Simulated).Append("**\n");
        Text.WriteTo(output, text.ToString().TrimEnd('\n') + "\n");
    }

    // Text that markdown leaves as it is.
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

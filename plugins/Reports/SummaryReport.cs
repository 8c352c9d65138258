using System.Text;

namespace Rota.Plugins.Reports;

// Plain text, a column a run.
internal sealed class SummaryReport : IReport
{
    public string Name => "summary";

    public string Extension => ".txt";

    public void Write(Study study, Stream output)
    {
        var text = new StringBuilder();
        var isSimulated = study.Runs.Any(run => run.IsSimulated);
        if (isSimulated) text.Append(Text.Simulated).Append("\n\n");

        var names = study.Runs.Select(run => Text.Visible(run.Strategy.Name)).ToArray();
        text.AppendJoin("  |  ", names).Append("\n\n");
        foreach (var table in Facts.Tables(study)) AppendTable(text, table);

        foreach (var run in study.Runs)
        {
            foreach (var note in run.Notes) text.Append("Note: ").Append(Text.Visible(note)).Append('\n');
        }

        if (isSimulated) text.Append(Text.Simulated).Append('\n');
        Text.WriteTo(output, text.ToString().TrimEnd('\n') + "\n");
    }

    // Numbers of a column end at the same place; facts begin there.
    private static void AppendTable(StringBuilder text, FactTable table)
    {
        if (table.Rows.Count == 0) return;
        var label = table.Rows.Max(row => row.Label.Length);
        var widths = table.Rows[0].Cells.Select((_, run) => table.Rows.Max(row => row.Cells[run].Length)).ToArray();
        foreach (var (name, cells) in table.Rows)
        {
            text.Append(name.PadRight(label));
            for (var run = 0; run < cells.Length; run++)
                text.Append("  ").Append(table.IsNumeric ? cells[run].PadLeft(widths[run]) : cells[run].PadRight(widths[run]));
            while (text[^1] == ' ') text.Length--;
            text.Append('\n');
        }

        text.Append('\n');
    }
}

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
        foreach (var table in Facts.Tables(study))
        {
            var label = table.Count == 0 ? 0 : table.Max(row => row.Label.Length);
            var widths = names.Select((_, run) => table.Max(row => row.Cells[run].Length)).ToArray();
            foreach (var (name, cells) in table)
            {
                text.Append(name.PadRight(label));
                for (var run = 0; run < cells.Length; run++)
                    text.Append("  ").Append(IsNumber(cells[run]) ? cells[run].PadLeft(widths[run]) : cells[run].PadRight(widths[run]));
                while (text[^1] == ' ') text.Length--;
                text.Append('\n');
            }

            text.Append('\n');
        }

        foreach (var run in study.Runs)
        {
            foreach (var note in run.Notes) text.Append("Note: ").Append(Text.Visible(note)).Append('\n');
        }

        if (isSimulated) text.Append(Text.Simulated).Append('\n');
        Text.WriteTo(output, text.ToString().TrimEnd('\n') + "\n");
    }

    private static bool IsNumber(string cell) => cell.Length > 0 && (char.IsAsciiDigit(cell[^1]) || cell.EndsWith(" %", StringComparison.Ordinal) || cell == "-")
        && !cell.Contains(" to ", StringComparison.Ordinal) && !cell.Contains('=', StringComparison.Ordinal) && !char.IsAsciiLetter(cell[0]);
}

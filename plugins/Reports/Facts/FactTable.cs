namespace Rota.Plugins.Reports;

// Labels, and for each a cell a run.
internal sealed record FactTable(bool IsNumeric, IReadOnlyList<(string Label, string[] Cells)> Rows);

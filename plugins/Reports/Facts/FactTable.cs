namespace Rota.Plugins.Reports;

// Labels with one cell per run.
internal sealed record FactTable(bool IsNumeric, IReadOnlyList<(string Label, string[] Cells)> Rows);

using Rota.Host.Export;
using Rota.Host.Workers;

namespace Rota.Host.Sweeping;

// A heat map as a table: a row for each value of the first parameter, a column for each of the second.
internal static class MapTable
{
    public static ExportTable Of(HeatMap map, SweepResults results) => new(
        "map", map.Title, "", SweepTable.OriginOf(results.Facts), [map.Corner, .. map.Columns],
        [.. Enumerable.Range(0, map.Rows.Count).Select(row => (TableCell[])
            [ExportCell.Text(map.Rows[row]), .. Enumerable.Range(0, map.Columns.Count).Select(column => ExportCell.Number(map.Cells[row, column].Value, map.Unit))])]);
}

namespace Rota.Plugins.Reports;

// A table as lines of a page. Columns that do not fit follow below, with the first column repeated; a text at the end of a line wraps below itself.
internal static class TextGrid
{
    private const int LeastText = 30;

    public static IEnumerable<string> Of(Table table)
    {
        if (table.Rows.Count == 0) return ["  none"];
        var lines = TableText.Lines(table).ToList();
        var widths = table.Columns.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        var isText = table.Columns.Select((_, column) => TableText.IsText(table, column)).ToArray();
        // A text at the end of a line can wrap.
        if (isText[^1]) widths[^1] = Math.Min(widths[^1], LeastText);
        var gap = widths.Sum() + 2 * (widths.Length - 1) <= Wrapping.Columns ? "  " : " ";
        return Blocks(widths, gap.Length)
            .SelectMany((block, i) => lines.SelectMany(line => Line(line, block, widths, isText, gap)).Prepend("").Skip(i == 0 ? 1 : 0));
    }

    // The columns of each block; the first is in all.
    private static IEnumerable<int[]> Blocks(int[] widths, int gap)
    {
        var block = new List<int> { 0 };
        var used = widths[0];
        for (var column = 1; column < widths.Length; column++)
        {
            if (block.Count > 1 && used + gap + widths[column] > Wrapping.Columns)
            {
                yield return [.. block];
                block = [0];
                used = widths[0];
            }

            block.Add(column);
            used += gap + widths[column];
        }

        yield return [.. block];
    }

    private static IEnumerable<string> Line(string[] cells, int[] block, int[] widths, bool[] isText, string gap)
    {
        var start = "";
        for (var i = 0; i < block.Length; i++)
        {
            var column = block[i];
            var lead = i == 0 ? "" : gap;
            if (i == block.Length - 1 && isText[column]) return Wrapping.Hang(start + lead, cells[column]);
            start += lead + (isText[column] ? cells[column].PadRight(widths[column]) : cells[column].PadLeft(widths[column]));
        }

        return Wrapping.Hang("", start);
    }
}

using System.Globalization;

namespace Rota.Plugins.Reports;

// A table of a page. Columns of text, counted from 1, are left-aligned; numbers and days are right-aligned.
internal static class Grid
{
    // A longer cell may wrap.
    private const int Long = 20;

    public static void Write(
        Page page, string caption, IReadOnlyList<string> heads, IEnumerable<IEnumerable<string>> rows, params IEnumerable<int> text)
    {
        string[][] cells = [.. rows.Select(row => row.ToArray())];
        Open(page, caption, heads, cells, text);
        foreach (var row in cells) page.Row(row);
        page.Close().Close().Close();
    }

    // The part before the rows; the caller writes these, then closes the body, the table and its box.
    public static void Open(Page page, string caption, IReadOnlyList<string> heads, string[][] cells, params IEnumerable<int> text)
    {
        var classes = text.Select(column => string.Create(
            CultureInfo.InvariantCulture, $" t{column}{(cells.Any(row => row[column - 1].Length > Long) ? $" w{column}" : "")}"));
        page.Open("div", ("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption));
        page.Open("table", ("class", $"sort{string.Concat(classes)}")).Element("caption", caption).Open("thead").Open("tr");
        foreach (var head in heads) page.Element("th", head, ("scope", "col"));
        page.Close().Close().Open("tbody");
    }

    // A table of the study with its note.
    public static void Write(Page page, Table table)
    {
        if (table.Rows.Count == 0)
        {
            page.Element("p", $"{table.Title}: none.");
            return;
        }

        var lines = TableText.Lines(table).ToList();
        Write(page, table.Title, lines[0], lines.Skip(1),
            Enumerable.Range(0, table.Columns.Count).Where(column => TableText.IsText(table, column)).Select(column => column + 1));
        if (table.Note.Length > 0) page.Element("p", table.Note, ("class", "note"));
    }

    // A folded table.
    public static void Fold(Page page, string summary, Action write)
    {
        page.Open("details").Element("summary", summary);
        write();
        page.Close();
    }
}

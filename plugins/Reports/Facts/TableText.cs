namespace Rota.Plugins.Reports;

// The cells of a table as text.
internal static class TableText
{
    // A column of fractions shows % only in its header.
    public static bool IsPercent(Table table, int column)
    {
        var numbers = table.Rows.Select(row => row[column]).Where(cell => cell.Number is not null).ToList();
        return numbers.Count > 0 && numbers.TrueForAll(cell => cell.Unit == Unit.Fraction);
    }

    public static string Head(Table table, int column) => Text.Label(table.Columns[column]) + (IsPercent(table, column) ? " %" : "");

    public static string Of(Cell cell, bool isPercent) => cell switch
    {
        { Number: { } number } when isPercent && double.IsFinite(number) => Text.Hundredfold(number),
        { Number: { } number } => Text.Value(number, cell.Unit),
        { Date: { } day } => Text.Day(day),
        { Text: { } text } => Text.Visible(text),
        _ => "",
    };

    // The head and the rows.
    public static IEnumerable<string[]> Lines(Table table)
    {
        var isPercent = table.Columns.Select((_, column) => IsPercent(table, column)).ToArray();
        return table.Rows.Select(row => row.Select((cell, column) => Of(cell, isPercent[column])).ToArray())
            .Prepend([.. table.Columns.Select((_, column) => Head(table, column))]);
    }

    // A table of a run by name; null if the study does not have it.
    public static Table? Named(Study study, int run, string name)
    {
        for (var table = 0; table < study.Tables.Count; table++)
        {
            if (study.Tables[table].Name == name) return study.TableOf(run, table);
        }

        return null;
    }

    // The place of a column by name, or -1.
    public static int Place(Table table, string column)
    {
        for (var at = 0; at < table.Columns.Count; at++)
        {
            if (table.Columns[at] == column) return at;
        }

        return -1;
    }

    // Text is left-aligned, numbers and days right-aligned.
    public static bool IsText(Table table, int column) =>
        table.Rows.All(row => row[column].Number is null) && table.Rows.Any(row => row[column].Text is not null)
        && table.Rows.All(row => row[column].Date is null);
}

namespace Rota.Plugins.Csv;

// The columns by content; -1 for a missing one.
internal readonly record struct PriceColumns(
    int Date, int Open, int High, int Low, int Close, int Adjusted, int Prices, string CloseName = "Close", string AdjustedName = "")
{
    // The usual name, which does not need a note.
    private const string PlainAdjusted = "Adj Close";

    // A note on the choice of columns for readers of results; null if the header is clear.
    public string? Note => Adjusted >= 0 && Close >= 0 && !string.Equals(AdjustedName, PlainAdjusted, StringComparison.OrdinalIgnoreCase)
        ? $"the column '{AdjustedName}' is read as the adjusted close."
        : Adjusted < 0 && IsCloseNamed ? $"the column '{CloseName}' is read as the close." : null;

    // Whether the user has named the column of closes.
    private bool IsCloseNamed { get; init; }

    // A column of closes named after its asset.
    public static PriceColumns OfClose(int date, int close, string name) => new(date, -1, -1, -1, close, -1, -1, name);

    // The columns of one asset, including those without an asset's name.
    public static PriceColumns Of(Header header, Func<string, bool> isOwn, string path, MistakeList mistakes)
    {
        List<int> All(Field field) => [.. Enumerable.Range(0, header.Columns.Count).Where(at =>
            header.Columns[at].Field == field && (header.Columns[at].Asset.Length == 0 || isOwn(header.Columns[at].Asset)))];

        int Find(Field field)
        {
            var found = All(field);
            if (found.Count > 1)
                Wrong($"The header names {(field == Field.AdjustedClose ? PlainAdjusted : field)} twice{Names(found)}; name each column once.");
            return found.Count == 0 ? -1 : found[0];
        }

        // Only names that differ.
        string Names(List<int> found)
        {
            var names = found.Select(at => header.Columns[at].Text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            return names.Count < 2 ? "" : $", as {string.Join(" and ", names.Select(name => $"'{name}'"))}";
        }

        void Wrong(string what) => mistakes.Add(new Mistake(what, path, header.Line));

        int First(Field field) => All(field) is [var first, ..] ? first : -1;

        Find(Field.Date);
        var adjusted = Find(Field.AdjustedClose);
        var columns = new PriceColumns(
            header.Date, Find(Field.Open), First(Field.High), First(Field.Low), Find(Field.Close), adjusted, Find(Field.Prices),
            AdjustedName: adjusted < 0 ? PlainAdjusted : header.Columns[adjusted].Name);
        if (columns.Close >= 0 && ColumnName.FieldOf(header.Columns[columns.Close].Name) != Field.Close)
            columns = columns with { CloseName = header.Columns[columns.Close].Name, IsCloseNamed = true };
        if (columns.Date < 0 || (columns.Close < 0 && columns.Adjusted < 0))
        {
            Wrong($"The header is '{header.Text}'; it needs a Date column and a Close or Adj Close column, as in Date,Close. " +
                  "A column with another name, such as Price or NAV, is not read as a close: rename it, use the feed's option +close=NAV, or import the file with " +
                  "rota data import.");
        }
        else if (columns is { Open: >= 0, Adjusted: >= 0, Close: < 0 })
        {
            Wrong("An Open next to an Adj Close also needs the Close, to be adjusted in the same way.");
        }

        foreach (var at in All(Field.Adjusted).Concat(columns.Adjusted < 0 && columns.Close >= 0 ? All(Field.AdjustedOther) : []))
        {
            Wrong($"The column '{header.Columns[at].Text}' may or may not be an adjusted close: rename it to {PlainAdjusted} if it is, or remove it " +
                  "if it is not.");
        }

        return columns;
    }
}

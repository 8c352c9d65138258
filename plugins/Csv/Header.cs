namespace Rota.Plugins.Csv;

// The columns of a file.
internal sealed record Header(IReadOnlyList<ColumnName> Columns, string Text, int Line)
{
    public static Header None { get; } = new([], "", 1);

    // The column of days: Date, else a program's name for it, else a first column without a name, as R and pandas write an index.
    public int Date
    {
        get
        {
            var date = Find(Field.Date);
            if (date >= 0) return date;
            date = Find(Field.OtherDate);
            return date >= 0 ? date : Columns.Count > 1 && Columns[0].Text.Length == 0 ? 0 : -1;
        }
    }

    // The column that names the asset of each row.
    public int Asset => Find(Field.Asset) is var asset and >= 0 ? asset : Find(Field.OtherAsset);

    // The assets that the header names.
    public IReadOnlyList<string> Assets =>
        [.. Columns.Where(column => column.Asset.Length > 0 && IsClose(column)).Select(column => column.Asset).Distinct(StringComparer.Ordinal)];

    // Whether every column except the days names an asset and its price.
    public bool AreOfAssets => Assets.Count > 0 && Columns.Where((_, at) => at != Date).All(column => column.Asset.Length > 0);

    public bool HasClose => Columns.Any(column => column.Asset.Length == 0 && IsClose(column));

    public static Header Of(string[] names, int line) => new([.. names.Select(ColumnName.Of)], string.Join(',', names), line);

    // A header of two rows, one with prices and one with tickers.
    public static Header Of(string[] first, string[] second, int line)
    {
        var (prices, tickers) = Known(first) >= Known(second) ? (first, second) : (second, first);
        return new(
            [new("Date", "Date", Field.Date), .. prices.Skip(1).Select((text, at) => new ColumnName(text, text, ColumnName.FieldOf(text), tickers[at + 1]))],
            string.Join(',', first), line);
    }

    // The header with the user's columns as the only ones of their kind.
    public Header With(CsvReading reading, string path, MistakeList mistakes)
    {
        if (reading.Date is null && reading.Close is null) return this;
        var columns = Columns.ToArray();
        Assign(reading.Date, Field.Date, field => field is Field.Date or Field.OtherDate, "date");
        Assign(reading.Close, Field.Close, field => field is Field.Close or Field.AdjustedClose or Field.AdjustedOther or Field.Adjusted or Field.Open, "close");
        return this with { Columns = columns };

        void Assign(string? name, Field field, Func<Field, bool> isOfKind, string option)
        {
            if (name is null) return;
            var at = Array.FindIndex(columns, column => column.Text == name);
            if (at < 0) at = Array.FindIndex(columns, column => string.Equals(column.Text, name, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                mistakes.Add(new Mistake($"The option {option} of csv names the column '{name}', but the header is '{Text}'.", path, Line));
                return;
            }

            for (var each = 0; each < columns.Length; each++)
            {
                if (each != at && isOfKind(columns[each].Field)) columns[each] = columns[each] with { Field = Field.Other };
            }

            columns[at] = new ColumnName(columns[at].Text, columns[at].Text, field);
        }
    }

    // The beginning of the first cell of such a row: its name, or nothing.
    public static bool IsLevel(string cell) => cell is "" or "Price" or "Ticker" or "Attributes" or "Symbols";

    public static bool IsDateRow(string[] cells) =>
        ColumnName.FieldOf(cells[0]) is Field.Date or Field.OtherDate && cells.Skip(1).All(cell => cell.Length == 0);

    public static bool IsClose(ColumnName column) => column.Field is Field.Close or Field.AdjustedClose;

    private static int Known(string[] cells) => cells.Count(cell =>
        ColumnName.FieldOf(cell) is Field.Open or Field.High or Field.Low or Field.Close or Field.Volume or Field.AdjustedClose);

    private int Find(Field field)
    {
        for (var at = 0; at < Columns.Count; at++)
        {
            if (Columns[at].Field == field) return at;
        }

        return -1;
    }
}

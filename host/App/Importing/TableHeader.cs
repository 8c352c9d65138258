using System.Globalization;

namespace Rota.Host.Importing;

// The row that names the columns of a table, below any titles.
internal sealed record TableHeader(int Line, IReadOnlyList<string> Names, int Date)
{
    private const int MostTitles = 200;
    private const int RowsLookedAt = 10;

    // Whether the file has no header, so that columns are called by their numbers.
    public bool IsMade { get; private init; }

    // The titles above it.
    public IReadOnlyList<(int Line, string Text)> Titles { get; private init; } = [];

    // Null if the source is not such a table.
    public static TableHeader? Find(Source source, ColumnChoice choice, DayFormat? format)
    {
        var rows = Beginning(source);
        for (var row = 0; row < rows.Count - 1; row++)
        {
            var date = DateColumn(rows[row].Cells, choice);
            if (date >= 0 && AreNames(rows[row].Cells) && HasDays(row + 1, date)) return Made(row, rows[row].Cells, date, rows[row].Line);
        }

        return choice.Date is { } number && int.TryParse(number, NumberStyles.Integer, CultureInfo.InvariantCulture, out var column) && column > 0 ? WithoutNames(column - 1) : null;

        TableHeader Made(int row, string[] names, int date, int line) =>
            new(line, Cut(names), date) { Titles = [.. rows.Take(row).Select(each => (each.Line, string.Join(' ', each.Cells).Trim()))] };

        TableHeader? WithoutNames(int date)
        {
            var first = rows.FindIndex(row => date < row.Cells.Length && IsDay(row.Cells[date]));
            if (first < 0) return null;
            if (first > 0 && AreNames(rows[first - 1].Cells) && rows[first - 1].Cells.Length > date && Cut(rows[first - 1].Cells).Length > 1)
                return Made(first - 1, rows[first - 1].Cells, date, rows[first - 1].Line);
            string[] numbers = [.. Enumerable.Range(1, rows[first].Cells.Length).Select(each => $"column {each.ToString(CultureInfo.InvariantCulture)}")];
            return Made(first, numbers, date, rows[first].Line - 1) with { IsMade = true };
        }

        bool HasDays(int from, int date) => rows.Skip(from).Take(RowsLookedAt).Any(row => date < row.Cells.Length && IsDay(row.Cells[date]));

        bool IsDay(string cell) => (format is not null && format.TryRead(cell, out _)) || DayText.Orders(cell) != DayOrder.None || DayText.HasOtherTime(cell);
    }

    // Why a row with a Date column is not the header; null if there is no such row.
    public static Mistake? WithoutDays(Source source, ColumnChoice choice)
    {
        var rows = Beginning(source);
        var header = rows.FindIndex(row => DateColumn(row.Cells, choice) >= 0 && AreNames(row.Cells));
        if (header < 0) return null;
        var (line, cells) = rows[header];
        var name = cells[DateColumn(cells, choice)];
        if (header == rows.Count - 1) return new Mistake("The header has no rows below it.", source.Path, line);
        var below = rows[header + 1];
        return new Mistake($"The column '{name}' has '{below.Cells.ElementAtOrDefault(DateColumn(cells, choice))}', but no readable dates near it. Give the format of the file's " +
            "dates, as in --date-format dd.MM.yyyy, or the column that has them: --columns \"date=...\".", source.Path, below.Line);
    }

    private static List<(int Line, string[] Cells)> Beginning(Source source)
    {
        var rows = new List<(int Line, string[] Cells)>();
        using var reader = source.Open();
        while (rows.Count < MostTitles && reader.Read())
        {
            if (!reader.IsBlank) rows.Add((reader.Line, reader.Texts()));
        }

        return rows;
    }

    // The column of the chosen name; else the first date column; else a first column without a name, as programs write an index.
    private static int DateColumn(string[] names, ColumnChoice choice)
    {
        if (choice.Date is { } wanted) return int.TryParse(wanted, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? -1 : ColumnChoice.Find(wanted, names);
        var date = Array.FindIndex(names, name => ColumnNames.KindOf(name) == ColumnKind.Date);
        if (date < 0) date = Array.FindIndex(names, name => ColumnNames.KindOf(name) == ColumnKind.MaybeDate);
        return date >= 0 ? date : names.Length > 1 && names[0].Length == 0 && names.Skip(1).All(name => name.Length > 0) ? 0 : -1;
    }

    // At least two cells, without a day or price among them.
    private static bool AreNames(string[] cells) =>
        cells.Count(cell => cell.Length > 0) > 1
        && !cells.Any(cell => (DayText.Orders(cell) & ~DayOrder.Serial & ~DayOrder.NamedMonthShortYear & ~DayOrder.YearMonth) != 0
            || PriceText.ShapeOf(cell) is PriceShape.Dot or PriceShape.Comma);

    private static string[] Cut(string[] names) => names[..(Array.FindLastIndex(names, name => name.Length > 0) + 1)];
}

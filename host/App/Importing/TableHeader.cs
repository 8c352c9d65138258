using System.Globalization;

namespace Rota.Host.Importing;

// The row that names the columns of a table, below whatever titles the file begins with.
internal sealed record TableHeader(int Line, IReadOnlyList<string> Names, int Date)
{
    private const int MostTitles = 200;
    private const int RowsLookedAt = 10;

    // Whether it is none of the file's: columns are then called by their numbers.
    public bool IsMade { get; private init; }

    // The titles above it.
    public IReadOnlyList<(int Line, string Text)> Titles { get; private init; } = [];

    // Null where the source is not such a table.
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

    // Why a row that names a date is not the header; null where there is none.
    public static Mistake? WithoutDays(Source source, ColumnChoice choice)
    {
        var rows = Beginning(source);
        var header = rows.FindIndex(row => DateColumn(row.Cells, choice) >= 0 && AreNames(row.Cells));
        if (header < 0) return null;
        var (line, cells) = rows[header];
        var name = cells[DateColumn(cells, choice)];
        if (header == rows.Count - 1) return new Mistake("There is a header and no row below it.", source.Path, line);
        var below = rows[header + 1];
        return new Mistake($"The column '{name}' has '{below.Cells.ElementAtOrDefault(DateColumn(cells, choice))}', and no date that can be read near it. Say how the file writes " +
            "dates, as in --date-format dd.MM.yyyy, or which column has them: --columns \"date=...\".", source.Path, below.Line);
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

    // The column called so; else the first that is a date; else, as programs write an index, a first one without a name.
    private static int DateColumn(string[] names, ColumnChoice choice)
    {
        if (choice.Date is { } wanted) return int.TryParse(wanted, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? -1 : ColumnChoice.Find(wanted, names);
        var date = Array.FindIndex(names, name => ColumnNames.KindOf(name) == ColumnKind.Date);
        if (date < 0) date = Array.FindIndex(names, name => ColumnNames.KindOf(name) == ColumnKind.MaybeDate);
        return date >= 0 ? date : names.Length > 1 && names[0].Length == 0 && names.Skip(1).All(name => name.Length > 0) ? 0 : -1;
    }

    // Two at least, and no day or price among them.
    private static bool AreNames(string[] cells) =>
        cells.Count(cell => cell.Length > 0) > 1
        && !cells.Any(cell => (DayText.Orders(cell) & ~DayOrder.Serial & ~DayOrder.NamedMonthShortYear & ~DayOrder.YearMonth) != 0
            || PriceText.ShapeOf(cell) is PriceShape.Dot or PriceShape.Comma);

    private static string[] Cut(string[] names) => names[..(Array.FindLastIndex(names, name => name.Length > 0) + 1)];
}

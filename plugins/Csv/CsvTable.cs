using CsvHelper;

namespace Rota.Plugins.Csv;

// The rows of a price file after its header.
internal sealed class CsvTable : IDisposable
{
    private readonly MistakeList _mistakes;
    private readonly CsvReading _reading;
    private bool _isAhead; // whether the reader is already at the first row of prices

    private CsvTable(CsvReader reader, MistakeList mistakes, CsvReading reading) =>
        (Reader, _mistakes, _reading, Header) = (reader, mistakes, reading, Header.None);

    public CsvReader Reader { get; }

    public Header Header { get; private set; }

    // Null when the file is empty.
    public static CsvTable? Open(string path, MistakeList mistakes, CsvReading? reading = null)
    {
        if (CsvText.Open(path, mistakes, reading ?? CsvReading.None) is not { } reader)
        {
            mistakes.Add(new Mistake("The file is empty; it needs a header such as Date,Close.", path, 1));
            return null;
        }

        var table = new CsvTable(reader, mistakes, reading ?? CsvReading.None);
        table.ReadHeader(path);
        table.Header = table.Header.With(table._reading, path, mistakes);
        return table;
    }

    // The next row that has as many cells as the header.
    public bool Read()
    {
        while (Advance())
        {
            if (Reader.FieldCount == Header.Columns.Count) return true;
            if (Cells.AreBlank(Reader)) continue;
            var count = Reader.FieldCount;
            _mistakes.Add(Mistaken.Cells, "", (int)Reader.LineNumber, 1, () =>
                $"the row has {count} {(count == 1 ? "cell" : "cells")} but the header has {Header.Columns.Count}; it is cut off, " +
                "or a comma in a number is read as a separator");
        }

        return false;
    }

    public bool TryDay(int column, MistakeList mistakes, out DateOnly day) => Cells.TryDay(Reader, column, _reading.Format, mistakes, out day);

    public void Dispose() => Reader.Dispose();

    private bool Advance()
    {
        if (!_isAhead) return Reader.Read();
        _isAhead = false;
        return true;
    }

    // One row, or three: prices and tickers in either order, above the date, as yfinance writes them.
    private void ReadHeader(string path)
    {
        if (NextRow() is not { } first) return;
        var line = (int)Reader.LineNumber;
        Header = Header.Of(first, line);
        if (!Header.IsLevel(first[0])) return;
        var second = NextRow();
        _isAhead = second is not null && !(Header.IsLevel(second[0]) && second.Length == first.Length);
        if (second is null || _isAhead) return;

        Header = Header.Of(first, second, line);
        if (NextRow() is not { } third) return;
        _isAhead = !Header.IsDateRow(third);
        if (_isAhead && !Cells.IsDay(Reader, 0, _reading.Format))
            _mistakes.Add(new Mistake($"The header has the rows '{first[0]}' and '{second[0]}', but no row 'Date' below them.", path, line + 2));
    }

    private string[]? NextRow()
    {
        while (Reader.Read())
        {
            if (!Cells.AreBlank(Reader)) return [.. Enumerable.Range(0, Reader.FieldCount).Select(cell => Reader.GetString(cell).Trim())];
        }

        return null;
    }
}

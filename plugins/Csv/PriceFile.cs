using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;

namespace Rota.Plugins.Csv;

// Reads one file whole and reports all that is wrong with it.
internal sealed class PriceFile
{
    private const int MistakesShown = 20;
    private const double Wrong = -1; // stands for a price that has been reported
    private readonly string _path;
    private readonly List<Mistake> _mistakes = [];
    private readonly PriceRows _rows = new([], [], [], []);
    private PriceColumns _columns;
    private int _lastLine;

    private PriceFile(string path) => _path = path;

    public static PriceRows Read(string path)
    {
        var file = new PriceFile(path);
        try
        {
            file.Read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"The file cannot be read: {exception.Message}", path));
        }

        file.ThrowMistakes();
        return file._rows;
    }

    private void Read()
    {
        var header = File.ReadLines(_path).FirstOrDefault();
        if (string.IsNullOrWhiteSpace(header))
        {
            _mistakes.Add(new Mistake("The file is empty; it begins with a header such as Date,Close.", _path, 1));
            return;
        }

        var options = CsvReaderOptions.Default with
        {
            Separator = header.Contains(';', StringComparison.Ordinal) ? ';' : header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = false,
            FormatProvider = CultureInfo.InvariantCulture,
            OnMalformedRecord = bad => Report((int)bad.LineNumber, 1, $"'{bad.RawRecord}' is badly quoted"),
        };
        using var reader = CsvReader.FromFile(_path, options);
        _columns = PriceColumns.Of(reader.Headers, _path, _mistakes);
        if (_mistakes.Count > 0) return;
        _rows.AreAdjusted = _columns.Adjusted >= 0;

        while (reader.Read()) ReadRow(reader);
        if (_rows.Dates.Count == 0 && _mistakes.Count == 0) _mistakes.Add(new Mistake("The file has a header and no prices.", _path, 2));
        if (_rows.Dates.Count > 1 && _rows.Dates[1] < _rows.Dates[0]) Reverse();
    }

    private void ReadRow(CsvReader reader)
    {
        var line = (int)reader.LineNumber;
        if (reader.FieldCount != _columns.Count)
        {
            Report(line, 1, $"the row has {reader.FieldCount} cells and the header {_columns.Count}; it is cut off, " +
                            "or a comma in a number is taken for a separator");
            return;
        }

        if (!TryDay(reader.GetSpan(_columns.Date), out var day))
        {
            Report(line, Place(reader, _columns.Date), $"'{reader.GetString(_columns.Date)}' is no date; write yyyy-MM-dd");
            return;
        }

        if (IsBlank(reader, _columns.Open) && IsBlank(reader, _columns.Close) && IsBlank(reader, _columns.Adjusted)) return;
        var close = Price(reader, line, _columns.Close, "Close");
        var adjusted = Price(reader, line, _columns.Adjusted, "Adj Close");
        var open = Price(reader, line, _columns.Open, "Open");
        if (!RequireOrder(reader, day, line) || close == Wrong || adjusted == Wrong || open == Wrong) return;

        if (_columns.Prices >= 0 && reader.GetSpan(_columns.Prices).SequenceEqual("SIMULATED"u8) && !(day <= _rows.LastSimulated))
            _rows.LastSimulated = day;
        _rows.Dates.Add(day);
        _rows.Closes.Add(adjusted ?? close!.Value);
        if (adjusted is not null && close is { } traded) _rows.Unadjusted.Add(traded);
        if (open is { } price) _rows.Opens.Add(adjusted is { } total ? price * (total / close!.Value) : price);
        _lastLine = line;
    }

    private static bool TryDay(ReadOnlySpan<byte> cell, out DateOnly day)
    {
        Span<char> text = stackalloc char[10];
        day = default;
        return cell.Length == text.Length
            && Ascii.ToUtf16(cell, text, out _) == OperationStatus.Done
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static bool IsBlank(CsvReader reader, int column) =>
        column < 0 || reader.IsEmpty(column) || Ascii.EqualsIgnoreCase(reader.GetSpan(column), "null"u8);

    // Null where the file has no such column.
    private double? Price(CsvReader reader, int line, int column, string name)
    {
        if (column < 0) return null;
        if (!double.TryParse(reader.GetSpan(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var price))
        {
            var cell = reader.GetString(column);
            Report(line, Place(reader, column), cell.Contains(',', StringComparison.Ordinal)
                ? $"{name} is '{cell}'; a decimal comma or a separator of thousands is not read, write 1234.5"
                : $"{name} is '{cell}', which is no number");
            return Wrong;
        }

        if (double.IsFinite(price) && price > 0) return price;
        Report(line, Place(reader, column), $"{name} is {reader.GetString(column)}; a price is finite and above 0");
        return Wrong;
    }

    // Days all rise, or all fall.
    private bool RequireOrder(CsvReader reader, DateOnly day, int line)
    {
        var dates = _rows.Dates;
        if (dates.Count == 0) return true;
        var falls = dates.Count > 1 ? dates[1] < dates[0] : day < dates[0];
        if (day != dates[^1] && day < dates[^1] == falls) return true;
        Report(line, Place(reader, _columns.Date), day == dates[^1]
            ? $"{day:yyyy-MM-dd} stands twice, in line {_lastLine} too"
            : $"{day:yyyy-MM-dd} comes after {dates[^1]:yyyy-MM-dd} of line {_lastLine}; sort the rows by date");
        return false;
    }

    private void Reverse()
    {
        _rows.Dates.Reverse();
        _rows.Closes.Reverse();
        _rows.Opens.Reverse();
        _rows.Unadjusted.Reverse();
    }

    // Where a cell begins in its line, in characters from 1.
    private static int Place(CsvReader reader, int cell)
    {
        var place = 1;
        for (var before = 0; before < cell; before++) place += Encoding.UTF8.GetCharCount(reader.GetRawSpan(before)) + 1;
        return place;
    }

    private void Report(int line, int place, string what) =>
        _mistakes.Add(new Mistake($"{char.ToUpperInvariant(what[0])}{what[1..]}.", _path, line, place));

    private void ThrowMistakes()
    {
        if (_mistakes.Count == 0) return;
        var shown = _mistakes.Take(MistakesShown).ToList();
        if (_mistakes.Count > shown.Count) shown.Add(new Mistake($"And {_mistakes.Count - shown.Count} more mistakes.", _path));
        throw new InputException(shown);
    }
}

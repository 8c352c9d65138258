using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;

namespace Rota.Plugins.Csv;

// How the cells of a file of prices are read.
internal static class Cells
{
    // Null when the file has not even a header.
    public static CsvReader? Open(string path, MistakeList mistakes)
    {
        var header = File.ReadLines(path).FirstOrDefault();
        if (string.IsNullOrWhiteSpace(header))
        {
            mistakes.Add(new Mistake("The file is empty; it begins with a header such as Date,Close.", path, 1));
            return null;
        }

        return CsvReader.FromFile(path, CsvReaderOptions.Default with
        {
            Separator = header.Contains(';', StringComparison.Ordinal) ? ';' : header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = false,
            FormatProvider = CultureInfo.InvariantCulture,
            OnMalformedRecord = bad => mistakes.Add((int)bad.LineNumber, 1, $"'{bad.RawRecord}' is badly quoted"),
        });
    }

    public static bool IsWhole(CsvReader reader, int count, MistakeList mistakes)
    {
        if (reader.FieldCount == count) return true;
        mistakes.Add((int)reader.LineNumber, 1, $"the row has {reader.FieldCount} cells and the header {count}; it is cut off, " +
                                                "or a comma in a number is taken for a separator");
        return false;
    }

    public static bool TryDay(CsvReader reader, int column, MistakeList mistakes, out DateOnly day)
    {
        if (TryDay(reader.GetSpan(column), out day)) return true;
        mistakes.Add((int)reader.LineNumber, Place(reader, column), $"'{reader.GetString(column)}' is no date; write yyyy-MM-dd");
        return false;
    }

    public static bool IsBlank(CsvReader reader, int column) =>
        column < 0 || reader.IsEmpty(column) || Ascii.EqualsIgnoreCase(reader.GetSpan(column), "null"u8);

    // Where a cell begins in its line, in characters from 1.
    public static int Place(CsvReader reader, int cell)
    {
        var place = 1;
        for (var before = 0; before < cell; before++) place += Encoding.UTF8.GetCharCount(reader.GetRawSpan(before)) + 1;
        return place;
    }

    private static bool TryDay(ReadOnlySpan<byte> cell, out DateOnly day)
    {
        Span<char> text = stackalloc char[10];
        day = default;
        return cell.Length == text.Length
            && Ascii.ToUtf16(cell, text, out _) == OperationStatus.Done
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}

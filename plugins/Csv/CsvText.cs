using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;

namespace Rota.Plugins.Csv;

// Opens a CSV file and detects the separator from its header.
internal static class CsvText
{
    private static readonly char[] Separators = [',', ';', '\t'];

    // Null when the file is blank.
    public static CsvReader? Open(string path, MistakeList mistakes, CsvReading reading)
    {
        if (Header(path) is not { } header) return null;
        return CsvReader.Create(Bytes(path), CsvReaderOptions.Default with
        {
            HasHeader = false,
            Separator = SeparatorOf(header.Text, reading.Date) ?? throw new InputException(new Mistake(
                $"The separator of the header '{header.Text}' is ambiguous: use only one of comma, semicolon and tab.", path, header.Line)),
            TrimWhitespace = true,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = false,
            FormatProvider = CultureInfo.InvariantCulture,
            OnMalformedRecord = bad => mistakes.Add(
                Mistaken.Quotes, "", (int)bad.LineNumber, 1, () => $"'{bad.RawRecord}' is badly quoted"),
        });
    }

    private static (string Text, int Line)? Header(string path)
    {
        using var reader = new StreamReader(Bytes(path));
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.AsSpan().ContainsAnyExcept(" \t,;\"")) return (text, line);
        }

        return null;
    }

    // Reads UTF-8, or UTF-16 (Excel's Unicode text) if the first two bytes mark it.
    private static LineStream Bytes(string path)
    {
        var file = RegularFile.OpenRead(path);
        Span<byte> mark = stackalloc byte[2];
        var isMarked = file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) == mark.Length;
        file.Position = 0;
        Encoding? wide = !isMarked ? null
            : mark.SequenceEqual(Encoding.Unicode.Preamble) ? Encoding.Unicode
            : mark.SequenceEqual(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode : null;
        return new(wide is null ? file : Encoding.CreateTranscodingStream(file, wide, Encoding.UTF8), path);
    }

    // Null when several separators would give a header with a date.
    private static char? SeparatorOf(string header, string? date)
    {
        var text = Regex.Replace(header, "\"[^\"]*\"", "");
        var found = Separators.Where(each => text.Contains(each, StringComparison.Ordinal)).ToArray();
        if (found.Length < 2) return found.Length == 0 ? Separators[0] : found[0];
        var dated = found.Where(each => text.Split(each).Any(name =>
            date is null ? ColumnName.FieldOf(name) is Field.Date or Field.OtherDate : string.Equals(name.Trim(), date, StringComparison.OrdinalIgnoreCase))).ToArray();
        return dated.Length == 1 ? dated[0] : null;
    }
}

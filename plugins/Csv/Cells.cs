using System.Text;
using CsvHelper;

namespace Rota.Plugins.Csv;

// Reads the cells of a price file.
internal static class Cells
{
    private static readonly byte[][] Unknown =
        [.. new[] { "null", "NA", "N/A", "#N/A", "NaN", "None", "-", "." }.Select(Encoding.ASCII.GetBytes)];

    public static bool TryDay(CsvReader reader, int column, DayFormat? format, MistakeList mistakes, out DateOnly day)
    {
        var cell = Bare(reader.GetSpan(column));
        if (format is null ? DayText.TryRead(cell, out day) : format.TryRead(cell, out day)) return true;
        if (!AreBlank(reader)) ReportDay(reader, column, format, mistakes);
        return false;
    }

    public static bool IsDay(CsvReader reader, int column, DayFormat? format) =>
        format is null ? DayText.TryRead(Bare(reader.GetSpan(column)), out _) : format.TryRead(Bare(reader.GetSpan(column)), out _);

    // Also NaN if the column is missing.
    public static bool IsUnknown(CsvReader reader, int column) => column < 0 || IsUnknown(reader.GetSpan(column));

    // Blank, or a program's word for a missing value.
    public static bool IsUnknown(ReadOnlySpan<byte> cell)
    {
        cell = Bare(cell);
        if (cell.IsEmpty) return true;
        foreach (var word in Unknown)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(cell, word)) return true;
        }

        return false;
    }

    public static bool AreBlank(CsvReader reader)
    {
        for (var cell = 0; cell < reader.FieldCount; cell++)
        {
            if (!Bare(reader.GetSpan(cell)).IsEmpty) return false;
        }

        return true;
    }

    // The place of a cell in its line, in characters from 1.
    public static int Place(CsvReader reader, int cell)
    {
        var place = 1;
        for (var before = 0; before < cell; before++) place += Encoding.UTF8.GetCharCount(reader.GetRawSpan(before)) + 1;
        return place;
    }

    // Quotes keep surrounding blanks.
    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> cell) => cell.Trim(" \t"u8);

    public static void ReportNoAsset(CsvReader reader, int column, MistakeList mistakes) =>
        mistakes.Add(Mistaken.NoAsset, "", (int)reader.LineNumber, Place(reader, column), () => "the row has no asset");

    private static void ReportDay(CsvReader reader, int column, DayFormat? format, MistakeList mistakes)
    {
        var text = reader.GetString(column).Trim();
        var (kind, what) = format is null ? DayText.Wrong(text) : (Mistaken.Date, $"'{text}' does not fit the format {format.Text}");
        mistakes.Add(kind, "", (int)reader.LineNumber, Place(reader, column), () => what);
    }
}

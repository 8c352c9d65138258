using System.Globalization;
using CsvHelper;

namespace Rota.Plugins.Csv;

// Reads a series of rates: Date, or FRED's observation_date, and a column of values in per cent a year, which bears the name of the
// series, or is Close, or is the only one beside the date. An empty cell, a dot and null are days without a value.
internal sealed class RateFile
{
    private readonly List<DateOnly> _dates = [];
    private readonly List<double> _percents = [];
    private readonly MistakeList _mistakes;
    private readonly Asset _asset;
    private readonly string _path;

    private RateFile(string path, Asset asset) => (_path, _asset, _mistakes) = (path, asset, new(path));

    public static RateSeries Read(string path, Asset asset)
    {
        try
        {
            return new RateFile(path, asset).Read();
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"The file cannot be read: {unread.Message}", path));
        }
    }

    private RateSeries Read()
    {
        using var reader = CsvText.Open(_path, _mistakes)
            ?? throw new InputException(new Mistake($"The file is empty; it begins with a header such as Date,{_asset}.", _path, 1));
        while (reader.Read() && Cells.AreBlank(reader)) { }
        string[] headers = [.. Enumerable.Range(0, reader.FieldCount).Select(cell => reader.GetString(cell).Trim())];
        var (date, value) = Columns(headers);
        var quotation = RateQuotation.Of(_asset);
        while (reader.Read())
        {
            if (reader.FieldCount == headers.Length)
            {
                if (Cells.TryDay(reader, date, _mistakes, out var day)) Take(reader, value, quotation?.KnownOn(day) ?? day);
            }
            else if (!Cells.AreBlank(reader))
            {
                var count = reader.FieldCount;
                _mistakes.Add(Mistaken.Cells, "", (int)reader.LineNumber, 1, () => $"the row has {count} cells and the header {headers.Length}");
            }
        }

        _mistakes.ThrowIfAny();
        return _dates.Count > 0
            ? new RateSeries(_asset, [.. _dates], [.. _percents], $"csv:{_path}")
            : throw InputException.NoPrices(_asset, new Mistake("The file has a header and no rates.", _path, 2));
    }

    private (int Date, int Value) Columns(string[] all)
    {
        int Place(params string[] names) => Array.FindIndex(all, header => names.Contains(header, StringComparer.OrdinalIgnoreCase));
        var date = Place("Date", "observation_date");
        var value = Place(_asset.Name);
        if (value < 0) value = Place("Close");
        if (value < 0 && all.Length == 2) value = 1 - date;
        return date >= 0 && value >= 0 && date != value ? (date, value) : throw new InputException(new Mistake(
            $"The header is '{string.Join(',', all)}'; a series of rates has Date and {_asset} or Close, in per cent a year.", _path, 1));
    }

    private void Take(CsvReader reader, int column, DateOnly day)
    {
        if (Cells.IsUnknown(reader, column)) return;
        var text = reader.GetString(column);
        const NumberStyles number = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!double.TryParse(text, number, CultureInfo.InvariantCulture, out var percent) || !(Math.Abs(percent) < 100))
        {
            _mistakes.Add(Mistaken.NoNumber, "", (int)reader.LineNumber, Cells.Place(reader, column), () =>
                $"'{text}' is not a rate in per cent a year, above -100 and below 100");
        }
        else if (_dates.Count > 0 && day <= _dates[^1])
        {
            var before = _dates[^1];
            _mistakes.Add(Mistaken.Order, "", (int)reader.LineNumber, 1, () =>
                $"{day:yyyy-MM-dd} does not come after {before:yyyy-MM-dd}; sort the rows by date");
        }
        else
        {
            _dates.Add(day);
            _percents.Add(percent);
        }
    }
}

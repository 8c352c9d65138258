using System.Globalization;
using CsvHelper;

namespace Rota.Plugins.Csv;

// Reads a series of rates: a date, which FRED calls observation_date, and a column of values in per cent per year, which has the name of the
// series, or is Close, or is the only other column. A program's word for an unknown value means a day without a value.
internal sealed class RateFile
{
    private const string FredsDate = "observation_date";

    private readonly List<DateOnly> _dates = [];
    private readonly List<double> _percents = [];
    private readonly MistakeList _mistakes;
    private readonly Asset _asset;
    private readonly string _path;
    private readonly CsvReading? _reading;

    private RateFile(string path, Asset asset, CsvReading? reading) => (_path, _asset, _reading, _mistakes) = (path, asset, reading, new(path));

    public static RateSeries Read(string path, Asset asset, CsvReading? reading = null)
    {
        try
        {
            return new RateFile(path, asset, reading).Read();
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot read the file: {unread.Message}", path));
        }
    }

    private RateSeries Read()
    {
        using var table = CsvTable.Open(_path, _mistakes, _reading);
        _mistakes.ThrowIfAny();
        var (date, value) = Columns(table!.Header);
        var quotation = RateQuotation.Of(_asset);
        while (table.Read())
        {
            if (table.TryDay(date, _mistakes, out var day)) Take(table.Reader, value, quotation?.KnownOn(day) ?? day);
        }

        _mistakes.ThrowIfAny();
        return _dates.Count > 0
            ? new RateSeries(_asset, [.. _dates], [.. _percents], $"csv:{_path}")
            : throw InputException.NoPrices(_asset, new Mistake("The file has a header but no rates.", _path, table.Header.Line + 1));
    }

    private (int Date, int Value) Columns(Header header)
    {
        string[] names = [.. header.Columns.Select(column => column.Text)];
        int Place(string name) => Array.FindIndex(names, each => string.Equals(each, name, StringComparison.OrdinalIgnoreCase));
        var date = header.Date >= 0 ? header.Date : Place(FredsDate);
        var value = Place(_asset.Name) is var own and >= 0 ? own : Place("Close") is var close and >= 0 ? close : names.Length == 2 ? 1 - date : -1;
        return date >= 0 && value >= 0 && date != value ? (date, value) : throw new InputException(new Mistake(
            $"The header is '{header.Text}'; a series of rates needs Date and {_asset} or Close, in per cent per year.", _path, header.Line));
    }

    private void Take(CsvReader reader, int column, DateOnly day)
    {
        if (Cells.IsUnknown(reader, column)) return;
        var (line, place) = ((int)reader.LineNumber, Cells.Place(reader, column));
        const NumberStyles number = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!double.TryParse(reader.GetSpan(column), number, CultureInfo.InvariantCulture, out var percent) || !(Math.Abs(percent) < 100))
        {
            var text = reader.GetString(column);
            _mistakes.Add(Mistaken.NoNumber, _asset.Name, line, place, () => $"'{text}' is not a rate in per cent per year, above -100 and below 100");
        }
        else if (_dates.Count > 0 && day <= _dates[^1])
        {
            var before = _dates[^1];
            _mistakes.Add(Mistaken.Order, "", line, 1, () => $"{day:O} follows {before:O}; sort the rows by date");
        }
        else
        {
            _dates.Add(day);
            _percents.Add(percent);
        }
    }
}

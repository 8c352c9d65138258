using System.Globalization;
using CsvHelper;

namespace Rota.Plugins.Csv;

// Takes the rows of one asset, and reports what is wrong with them.
internal sealed class PriceTaker(MistakeList mistakes)
{
    private const double Wrong = -1; // stands for a price that has been reported

    private readonly PriceRows _rows = new([], [], [], []);
    private int _lastLine;

    public MistakeList Mistakes => mistakes;

    public bool IsEmpty => _rows.Dates.Count == 0;

    // Once all rows are taken; days rise.
    public PriceRows Rows()
    {
        if (_rows.Dates.Count > 1 && _rows.Dates[1] < _rows.Dates[0])
        {
            _rows.Dates.Reverse();
            _rows.Closes.Reverse();
            _rows.Opens.Reverse();
            _rows.Unadjusted.Reverse();
        }

        return _rows;
    }

    public void Take(CsvReader reader, PriceColumns columns, DateOnly day)
    {
        if (Cells.IsBlank(reader, columns.Open) && Cells.IsBlank(reader, columns.Close) && Cells.IsBlank(reader, columns.Adjusted)) return;
        var close = Price(reader, columns.Close, columns.CloseName);
        var adjusted = Price(reader, columns.Adjusted, "Adj Close");
        var open = Price(reader, columns.Open, "Open");
        if (!RequireOrder(reader, columns.Date, day) || close == Wrong || adjusted == Wrong || open == Wrong) return;

        if (columns.Prices >= 0 && reader.GetSpan(columns.Prices).SequenceEqual("SIMULATED"u8) && !(day <= _rows.LastSimulated))
            _rows.LastSimulated = day;
        _rows.AreAdjusted = adjusted is not null;
        _rows.Dates.Add(day);
        _rows.Closes.Add(adjusted ?? close!.Value);
        if (adjusted is not null && close is { } traded) _rows.Unadjusted.Add(traded);
        if (open is { } price) _rows.Opens.Add(adjusted is { } total ? price * (total / close!.Value) : price);
        _lastLine = (int)reader.LineNumber;
    }

    // Null where the file has no such column.
    private double? Price(CsvReader reader, int column, string name)
    {
        if (column < 0) return null;
        if (!double.TryParse(reader.GetSpan(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var price))
        {
            var cell = reader.GetString(column);
            Report(reader, column, cell.Contains(',', StringComparison.Ordinal)
                ? $"{name} is '{cell}'; a decimal comma or a separator of thousands is not read, write 1234.5"
                : $"{name} is '{cell}', which is no number");
            return Wrong;
        }

        if (double.IsFinite(price) && price > 0) return price;
        Report(reader, column, $"{name} is {reader.GetString(column)}; a price is finite and above 0");
        return Wrong;
    }

    // Days all rise, or all fall.
    private bool RequireOrder(CsvReader reader, int column, DateOnly day)
    {
        var dates = _rows.Dates;
        if (dates.Count == 0) return true;
        var falls = dates.Count > 1 ? dates[1] < dates[0] : day < dates[0];
        if (day != dates[^1] && day < dates[^1] == falls) return true;
        Report(reader, column, day == dates[^1]
            ? $"{day:yyyy-MM-dd} stands twice, in line {_lastLine} too"
            : $"{day:yyyy-MM-dd} comes after {dates[^1]:yyyy-MM-dd} of line {_lastLine}; sort the rows by date");
        return false;
    }

    private void Report(CsvReader reader, int column, string what) =>
        mistakes.Add((int)reader.LineNumber, Cells.Place(reader, column), what);
}

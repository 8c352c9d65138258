using System.Globalization;
using CsvHelper;

namespace Rota.Plugins.Csv;

// Takes the rows of one asset and reports their errors. An unknown price is NaN.
internal sealed class PriceTaker(MistakeList mistakes)
{
    private const double Wrong = -1; // marks a price that has been reported

    private readonly PriceRows _rows = new([], [], [], []);
    private readonly List<(DateOnly Day, int Line, int Place, string Text)> _unadjusted = []; // closes without an adjusted one
    private bool _isOpenKnown;

    public MistakeList Mistakes => mistakes;

    public bool IsEmpty => _rows.Dates.Count == 0;

    // Call it after all rows; days are ascending.
    public PriceRows Rows()
    {
        if (_rows.Dates.Count > 1 && _rows.Dates[1] < _rows.Dates[0])
        {
            _rows.Dates.Reverse();
            _rows.Closes.Reverse();
            _rows.Opens.Reverse();
            _rows.Unadjusted.Reverse();
            _rows.Lines.Reverse();
        }

        if (!_isOpenKnown) _rows.Opens.Clear();
        return _rows;
    }

    // Call it after all rows, before they are used.
    public void Finish(PriceColumns columns)
    {
        _rows.Note = columns.Note;
        _rows.AreAdjusted = columns.Adjusted >= 0;
        if (_unadjusted.Count == 0) return;
        var last = LastOfAll();
        foreach (var (day, line, place, text) in _unadjusted)
        {
            if (day == last) _rows.LeftOut = day;
            else mistakes.Add(Mistaken.Missing, columns.AdjustedName, line, place, () => Missing(columns.AdjustedName, text));
        }
    }

    public void Take(CsvReader reader, PriceColumns columns, DateOnly day)
    {
        var close = Price(reader, columns.Close, columns.CloseName);
        var adjusted = Price(reader, columns.Adjusted, columns.AdjustedName);
        var open = Price(reader, columns.Open, "Open", isZeroUnknown: true);
        var (lacksClose, lacksAdjusted) = (columns.Close >= 0 && double.IsNaN(close), columns.Adjusted >= 0 && double.IsNaN(adjusted));
        if ((lacksClose || columns.Close < 0) && (lacksAdjusted || columns.Adjusted < 0) && double.IsNaN(open)
            && Cells.IsUnknown(reader, columns.High) && Cells.IsUnknown(reader, columns.Low)) return;
        if (!RequireOrder(reader, columns.Date, day)) return;
        if (lacksClose) RequireKnown(reader, columns.Close, columns.CloseName);
        else if (lacksAdjusted) SetAside(reader, columns, day);
        if (lacksClose || lacksAdjusted || close == Wrong || adjusted == Wrong || open == Wrong) return;

        if (columns.Prices >= 0 && reader.GetSpan(columns.Prices).SequenceEqual("SIMULATED"u8) && !(day <= _rows.LastSimulated))
            _rows.LastSimulated = day;
        if (columns.Prices >= 0 && reader.GetSpan(columns.Prices).SequenceEqual("EXTENDED"u8)) _rows.Extended.Add(day);
        _rows.Dates.Add(day);
        _rows.Lines.Add((int)reader.LineNumber);
        _rows.Closes.Add(columns.Adjusted < 0 ? close : adjusted);
        if (columns is { Adjusted: >= 0, Close: >= 0 }) _rows.Unadjusted.Add(close);
        if (columns.Open >= 0)
        {
            _rows.Opens.Add(columns.Adjusted < 0 ? open : open * (adjusted / close));
            _isOpenKnown |= !double.IsNaN(open);
        }
    }

    // NaN if unknown, or if the column is missing.
    private double Price(CsvReader reader, int column, string name, bool isZeroUnknown = false)
    {
        if (column < 0) return double.NaN;
        var isNumber = double.TryParse(reader.GetSpan(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var price);
        if (isNumber && double.IsFinite(price) && price > 0) return price;
        if ((isNumber && price == 0 && isZeroUnknown) || Cells.IsUnknown(reader, column)) return double.NaN;
        ReportPrice(reader, column, name, isNumber);
        return Wrong;
    }

    private void ReportPrice(CsvReader reader, int column, string name, bool isNumber)
    {
        if (isNumber)
            Report(reader, column, Mistaken.NotAbove0, name, text => $"{name} is {text}; a price must be finite and above 0");
        else if (reader.GetSpan(column).Contains((byte)','))
            Report(reader, column, Mistaken.DecimalComma, name, text => $"{name} is '{text}'; decimal commas and thousands separators are not supported, use 1234.5");
        else
            Report(reader, column, Mistaken.NoNumber, name, text => $"{name} is '{text}', which is not a number");
    }

    private void RequireKnown(CsvReader reader, int column, string name) => Report(
        reader, column, Mistaken.Missing, name, text => Missing(name, text));

    // The last day may still lack its adjusted close; only the end of the file shows which day is the last.
    private void SetAside(CsvReader reader, PriceColumns columns, DateOnly day) => _unadjusted.Add(
        (day, (int)reader.LineNumber, Cells.Place(reader, columns.Adjusted), reader.GetString(columns.Adjusted).Trim()));

    // None if the file has no other rows.
    private DateOnly? LastOfAll() => IsEmpty ? null : _rows.Dates.Concat(_unadjusted.Select(row => row.Day)).Max();

    private static string Missing(string name, string text) =>
        $"{name} is '{text}', but other prices of the row are known; fill it in, or remove the row";

    // Days must all rise or all fall.
    private bool RequireOrder(CsvReader reader, int column, DateOnly day)
    {
        var dates = _rows.Dates;
        if (dates.Count == 0) return true;
        var before = dates[^1];
        var falls = dates.Count > 1 ? dates[1] < dates[0] : day < dates[0];
        if (day != before && day < before == falls) return true;
        ReportOrder(reader, column, day, before);
        return false;
    }

    private void ReportOrder(CsvReader reader, int column, DateOnly day, DateOnly before)
    {
        if (day == before)
            Report(reader, column, Mistaken.Twice, "", _ => $"duplicate date {day:O} (first on line {_rows.Lines[^1]})");
        else
            Report(reader, column, Mistaken.Order, "", _ => $"{day:O} follows {before:O} of line {_rows.Lines[^1]}; sort the rows by date");
    }

    private void Report(CsvReader reader, int column, Mistaken kind, string name, Func<string, string> what) => mistakes.Add(
        kind, name, (int)reader.LineNumber, Cells.Place(reader, column), () => what(reader.GetString(column).Trim()));
}

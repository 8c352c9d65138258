using System.Globalization;
using Npgsql;

namespace Rota.Plugins.Sql;

// Reads the rows of one asset, by date, and reports their errors.
internal sealed class SqlRows(SqlLocation location, Asset asset, bool hasAdjusted)
{
    private const int LastDay = 3_652_058; // 9999-12-31

    private readonly Dictionary<string, (string First, int Count, string Last)> _mistakes = [];
    private readonly List<DateOnly> _dates = [];
    private readonly List<double> _closes = [];
    private readonly List<double> _opens = [];
    private readonly List<double> _unadjusted = [];
    private DateOnly? _last;
    private int _row;

    // Null when there are none.
    public PriceSeries? Series()
    {
        if (_mistakes.Count > 0) throw new InputException([.. _mistakes.Values.Select(each => location.Wrong(each.First + More(each.Count, each.Last)))]);
        return _dates.Count == 0
            ? null
            : new(
                asset, [.. _dates], [.. _closes], _opens.TrueForAll(double.IsNaN) ? null : [.. _opens], location.Source, DateOnly.MinValue,
                hasAdjusted ? [.. _unadjusted] : null);
    }

    public void Take(NpgsqlDataReader reader)
    {
        _row++;
        if (reader.IsDBNull(0))
        {
            Report(reader.IsDBNull(1) ? "none" : "day", Row, reader.IsDBNull(1)
                ? $"The date of row {_row} of {asset}, by date, is NULL."
                : $"The date of row {_row} of {asset}, by date, is {reader.GetString(1)}, which is not a day.");
            return;
        }

        if (reader.GetInt32(0) is not (>= 0 and <= LastDay))
        {
            Report("year", Row, $"The date of row {_row} of {asset}, by date, is {reader.GetString(1)}; use years 1 to 9999.");
            return;
        }

        var day = DateOnly.FromDayNumber(reader.GetInt32(0));
        if (day == _last) Report("twice", $"{day:O}", $"{asset} has a duplicate date {day:O}; keep one row per day.");
        _last = day;
        var close = Price(reader, 2, "close", day);
        var adjusted = hasAdjusted ? Price(reader, 3, "adjusted close", day) : close;
        var open = reader.IsDBNull(4) ? double.NaN : Price(reader, 4, "open", day);
        if (close is null || adjusted is null || open is null) return;
        _dates.Add(day);
        _closes.Add(adjusted.Value);
        _opens.Add(hasAdjusted ? open.Value * (adjusted.Value / close.Value) : open.Value);
        _unadjusted.Add(close.Value);
    }

    private double? Price(NpgsqlDataReader reader, int column, string name, DateOnly day)
    {
        var price = reader.IsDBNull(column) ? (double?)null : reader.GetDouble(column);
        if (price is > 0 and < double.PositiveInfinity) return price;
        var text = price is { } wrong ? wrong.ToString(CultureInfo.InvariantCulture) : "NULL";
        Report(name, $"{day:O}", $"The {name} of {asset} on {day:O} is {text}; a price must be finite and above 0.");
        return null;
    }

    private string Row => string.Create(CultureInfo.InvariantCulture, $"row {_row}");

    // Rows with the same error are reported as one.
    private void Report(string kind, string place, string what) =>
        _mistakes[kind] = _mistakes.TryGetValue(kind, out var same) ? same with { Count = same.Count + 1, Last = place } : (what, 1, place);

    private static string More(int count, string last) => count switch
    {
        1 => "",
        2 => $" Also {last}.",
        _ => string.Create(CultureInfo.InvariantCulture, $" Also {count - 1} more, the last {last}."),
    };
}

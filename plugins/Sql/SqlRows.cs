using System.Globalization;
using Npgsql;

namespace Rota.Plugins.Sql;

// Takes the rows of one asset, by date, and reports what is wrong with them.
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
                : $"The date of row {_row} of {asset}, by date, is {reader.GetString(1)}; it is a day.");
            return;
        }

        if (reader.GetInt32(0) is not (>= 0 and <= LastDay))
        {
            Report("year", Row, $"The date of row {_row} of {asset}, by date, is {reader.GetString(1)}; years go from 1 to 9999.");
            return;
        }

        var day = DateOnly.FromDayNumber(reader.GetInt32(0));
        if (day == _last) Report("twice", $"{day:yyyy-MM-dd}", $"{day:yyyy-MM-dd} stands twice for {asset}; a day has one row.");
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
        Report(name, $"{day:yyyy-MM-dd}", $"The {name} of {asset} on {day:yyyy-MM-dd} is {text}; a price is finite and above 0.");
        return null;
    }

    private string Row => string.Create(CultureInfo.InvariantCulture, $"row {_row}");

    // Rows that are wrong in the same way are one mistake.
    private void Report(string kind, string place, string what) =>
        _mistakes[kind] = _mistakes.TryGetValue(kind, out var same) ? same with { Count = same.Count + 1, Last = place } : (what, 1, place);

    private static string More(int count, string last) => count switch
    {
        1 => "",
        2 => $" So is {last}.",
        _ => string.Create(CultureInfo.InvariantCulture, $" So are {count - 1} more, the last {last}."),
    };
}

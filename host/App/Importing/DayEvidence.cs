using System.Numerics;

namespace Rota.Host.Importing;

// Finds the date formats that fit the rows of a file.
internal sealed class DayEvidence(Source source)
{
    private readonly int[] _counts = new int[8];
    private (int Line, string Text)? _ambiguous;
    private (int Line, string Text)? _firstText;
    private int? _firstDay;
    private bool _hasYearOnly; // whether a number of two digits beside a month's name cannot be a day
    private DayOrder _all = (DayOrder)255;

    // False if the text is not a date.
    public bool Take(SourceRows row, int column)
    {
        if (row.Kind(column) == CellKind.Day)
        {
            _firstDay ??= row.Line;
            return !DayText.HasOtherTime(row.Text(column));
        }

        var text = row.Text(column);
        // As long as one format fits all rows, the others are not tried.
        var orders = DayText.Orders(text, _all);
        if (orders == DayOrder.None) orders = DayText.Orders(text);
        if (orders == DayOrder.None) return false;
        _firstText ??= (row.Line, text.ToString());
        _all &= orders;
        for (var order = 0; order < _counts.Length; order++) _counts[order] += ((int)orders >> order) & 1;
        if (BitOperations.PopCount((uint)orders) > 1 && _ambiguous is null && Differ(text, orders)) _ambiguous = (row.Line, text.ToString());
        if (orders == DayOrder.NamedMonthShortYear) _hasYearOnly |= text[^2] is > '3' or '0' && (text[^2] != '0' || text[^1] == '0');
        return true;
    }

    // The format that the rows show; if they leave a choice, the user must decide.
    public DayFormat Format()
    {
        if (_firstDay is { } day && _firstText is { } first)
        {
            throw Wrong(first.Line, $"'{first.Text}' is text, and {source.LineWord} {day} has a date of the spreadsheet: a program that takes days for months " +
                "leaves such a column behind. Export the file again, with all dates as text or all as dates");
        }

        if (_firstText is null) return new DayFormat(DayOrder.YearMonthDay, "");
        var fitting = _all != DayOrder.None ? _all : (DayOrder)(1 << Array.IndexOf(_counts, _counts.Max()));
        if (BitOperations.PopCount((uint)fitting) > 1 && _ambiguous is { } either)
        {
            throw Wrong(either.Line, $"'{either.Text}' may be {Meanings(either.Text, fitting)}, and no row of the file shows which (no day is above 12): " +
                $"add {string.Join(" or ", Orders(fitting).Select(order => $"--date-format {Pattern(order, either.Text)}"))}");
        }

        if (fitting == DayOrder.Serial && source.CountsFrom1904)
        {
            throw Wrong(_firstText.Value.Line, $"'{_firstText.Value.Text}' is the number of a day that the workbook counts from 1904: give the column a date format, " +
                "and save the workbook again");
        }

        if (fitting == DayOrder.NamedMonthShortYear && !_hasYearOnly)
            throw Wrong(_firstText.Value.Line, $"'{_firstText.Value.Text}' may be a month of a year, or a day without its year: if it is a month, add --date-format MMM-yy");
        return new DayFormat(Orders(fitting).First(), "");
    }

    private static IEnumerable<DayOrder> Orders(DayOrder orders) =>
        Enumerable.Range(0, 8).Select(bit => (DayOrder)(1 << bit)).Where(order => orders.HasFlag(order));

    private static bool Differ(ReadOnlySpan<char> text, DayOrder orders)
    {
        DateOnly? first = null;
        foreach (var order in Orders(orders))
        {
            if (DayText.TryRead(text, order, out var day) && day != (first ??= day)) return true;
        }

        return false;
    }

    private static string Meanings(string text, DayOrder orders) => string.Join(
        " or ", Orders(orders).Select(order => DayText.TryRead(text, order, out var day) ? $"{day:O}" : "").Distinct());

    // In the form of the option.
    private static string Pattern(DayOrder order, string text)
    {
        DayToken.TryRead(text, out var token);
        var (separator, year) = (token.Separator, token.ThirdDigits == 4 ? "yyyy" : "yy");
        return order switch
        {
            DayOrder.DayMonthYear => $"dd{separator}MM{separator}{year}",
            DayOrder.MonthDayYear => $"MM{separator}dd{separator}{year}",
            _ => $"yy{separator}MM{separator}dd",
        };
    }

    private InputException Wrong(int line, string what) => new(new Mistake($"{what}.", source.Path, line));
}

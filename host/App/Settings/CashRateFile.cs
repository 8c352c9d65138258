using System.Globalization;
using Rota.Host.Foundation;

namespace Rota.Host.Settings;

// Reads rates of cash: CSV of Date,value in per cent a year, as FRED and Yahoo give them. The value's header names what is quoted: a series
// whose quotation is known, such as DTB3, or Yield, Discount or MoneyMarket. An empty cell or a dot is FRED's sign of a day without a quote
// and is left out. The mean of a month stands at its first day, when nobody can know it: it counts from the first of the next month.
internal sealed class CashRateFile
{
    private static readonly Dictionary<string, RateQuotation> Headers = new(StringComparer.Ordinal)
    {
        ["Yield"] = RateQuotation.Yield,
        ["Discount"] = RateQuotation.Discount,
        ["MoneyMarket"] = RateQuotation.MoneyMarket,
    };

    private readonly List<Mistake> _mistakes = [];
    private readonly List<DateOnly> _dates = [];
    private readonly List<double> _yields = [];
    private readonly string _path;

    private CashRateFile(string path) => _path = path;

    public static CashRate Read(string path, Setting setting)
    {
        if (!File.Exists(path))
        {
            throw new InputException(setting.Wrong(
                $"is '{setting.Text}'; write per cent a year, a file, or a series of a feed such as fred:DTB3. File not found: {path}."));
        }

        string[] lines;
        try
        {
            lines = UserFile.ReadLines(path);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InputException(setting.Wrong($"is '{setting.Text}', which cannot be read: {unread.Message}"));
        }

        return new CashRateFile(path).Of(lines);
    }

    // Of lines that are in no file of the user's; the path is what they are called.
    public static CashRate Of(string[] lines, string path) => new CashRateFile(path).Of(lines);

    // The header under which values need no more said of them.
    public static string HeaderOf(RateQuotation quotation) => Headers.First(each => each.Value.Description == quotation.Description).Key;

    // The source as shown to the user: the file, and how its values were read.
    public static string Source(string name, RateQuotation quotation, string? series = null) =>
        $"{name} ({(series is null ? "" : $"{series}, ")}{quotation.Description})";

    private CashRate Of(string[] lines)
    {
        var header = lines.Length == 0 ? [] : lines[0].Split(',', StringSplitOptions.TrimEntries);
        if (header.Length != 2 || header[0].ToUpperInvariant() is not ("DATE" or "OBSERVATION_DATE") || QuotationOf(header[1]) is not { } quotation)
        {
            throw new InputException(Wrong(1, $"The header is '{(lines.Length == 0 ? "" : lines[0])}'; write Date and one of " +
                $"{string.Join(", ", RateQuotation.Names.Concat(Headers.Keys))}, all in per cent a year."));
        }

        for (var i = 1; i < lines.Length; i++)
        {
            if (i == lines.Length - 1 && lines[i].Length == 0) break;
            Take(lines[i], i + 1, header[1], quotation);
        }

        if (_mistakes.Count == 0 && _dates.Count == 0) _mistakes.Add(Wrong(null, "The file has no rates."));
        if (_mistakes.Count > 0) throw new InputException(_mistakes);
        return new CashRate([.. _dates], [.. _yields], Source(_path, quotation, Headers.ContainsKey(header[1]) ? null : header[1]));
    }

    private static RateQuotation? QuotationOf(string header)
    {
        if (Headers.TryGetValue(header, out var quotation)) return quotation;
        return RateQuotation.Names.Contains(header) ? RateQuotation.Of(header) : null;
    }

    private void Take(string text, int line, string header, RateQuotation quotation)
    {
        var cells = text.Split(',', StringSplitOptions.TrimEntries);
        if (cells.Length != 2)
        {
            _mistakes.Add(Wrong(line, $"'{text}' is not a date and a value."));
            return;
        }

        if (!DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            _mistakes.Add(Wrong(line, $"'{cells[0]}' is not a day; write it as 2007-01-31."));
            return;
        }

        if (cells[1] is "" or ".") return;
        const NumberStyles number = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent;
        if (!double.TryParse(cells[1], number, CultureInfo.InvariantCulture, out var percent) || !(Math.Abs(percent) < 100))
        {
            _mistakes.Add(Wrong(line, $"'{cells[1]}' is not a rate; write per cent a year, above -100 and below 100."));
            return;
        }

        if (quotation.IsMonthlyMean && day.Day != 1) _mistakes.Add(Wrong(line, $"{cells[0]} is not the first of a month, as {header} has it."));
        day = quotation.KnownOn(day);
        if (_dates.Count > 0 && day <= _dates[^1])
        {
            _mistakes.Add(Wrong(line, $"{cells[0]} does not come after the previous day; sort the file by date, each day once."));
            return;
        }

        _dates.Add(day);
        _yields.Add(quotation.YieldOf(percent / 100));
    }

    private Mistake Wrong(int? line, string what) => new(what, _path, line);
}

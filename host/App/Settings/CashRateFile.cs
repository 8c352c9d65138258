using System.Globalization;
using Rota.Host.Foundation;

namespace Rota.Host.Settings;

// Reads cash rates: CSV of Date,value in per cent a year, as FRED and Yahoo export them. The value's header tells the quotation: a known
// series such as DTB3, or Yield, Discount or MoneyMarket. An empty cell or a dot marks a day without a quote in FRED's files and is
// skipped. FRED dates a monthly mean on the month's first day, before anyone can know it, so it takes effect at the next month.
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
                $"is '{setting.Text}'; use per cent a year, a file, or a series of a feed such as fred:DTB3. File not found: {path}."));
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

    // For lines that do not come from the user's file; path is their name in messages.
    public static CashRate Of(string[] lines, string path) => new CashRateFile(path).Of(lines);

    // The header that identifies a quotation.
    public static string HeaderOf(RateQuotation quotation) => Headers.First(each => each.Value.Description == quotation.Description).Key;

    // The source as shown to the user: the file and its quotation.
    public static string Source(string name, RateQuotation quotation, string? series = null) =>
        $"{name} ({(series is null ? "" : $"{series}, ")}{quotation.Description})";

    private CashRate Of(string[] lines)
    {
        var header = lines.Length == 0 ? [] : lines[0].Split(',', StringSplitOptions.TrimEntries);
        if (header.Length != 2 || header[0].ToUpperInvariant() is not ("DATE" or "OBSERVATION_DATE") || QuotationOf(header[1]) is not { } quotation)
        {
            throw new InputException(Wrong(1, $"The header is '{(lines.Length == 0 ? "" : lines[0])}'; use Date and one of " +
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
            _mistakes.Add(Wrong(line, $"'{cells[0]}' is not a date; use yyyy-MM-dd."));
            return;
        }

        if (cells[1] is "" or ".") return;
        const NumberStyles number = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent;
        if (!double.TryParse(cells[1], number, CultureInfo.InvariantCulture, out var percent) || !(Math.Abs(percent) < 100))
        {
            _mistakes.Add(Wrong(line, $"'{cells[1]}' is not a rate; use per cent a year, above -100 and below 100."));
            return;
        }

        if (quotation.IsMonthlyMean && day.Day != 1) _mistakes.Add(Wrong(line, $"{cells[0]} is not the first day of a month, as {header} requires."));
        day = quotation.KnownOn(day);
        if (_dates.Count > 0 && day <= _dates[^1])
        {
            _mistakes.Add(Wrong(line, $"{cells[0]} is not later than the previous date; sort the file by date, without duplicates."));
            return;
        }

        _dates.Add(day);
        _yields.Add(quotation.YieldOf(percent / 100));
    }

    private Mistake Wrong(int? line, string what) => new(what, _path, line);
}

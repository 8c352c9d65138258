using System.Globalization;
using Rota.Host.Keeping;

namespace Rota.Host.Settings;

// Reads rates of cash: CSV of Date,value in per cent a year, as FRED and Yahoo give them. The value's header names what is quoted:
// DTB3, IRX, TB3MS and TB3 a bank discount, Yield a yield. An empty cell or a dot is FRED's sign of a day without a quote and is left
// out. TB3MS is the mean of a month and stands at its first day, when nobody can know it: it counts from the first of the next month.
internal sealed class CashRateFile
{
    private readonly List<Mistake> _mistakes = [];
    private readonly List<DateOnly> _dates = [];
    private readonly List<double> _yields = [];
    private readonly string _path;

    private CashRateFile(string path) => _path = path;

    public static CashRate Read(string path, Setting setting)
    {
        if (!File.Exists(path))
            throw new InputException(setting.Wrong($"is '{setting.Text}': that is neither a number, per cent a year, nor a file."));
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

    private CashRate Of(string[] lines)
    {
        var header = lines.Length == 0 ? [] : lines[0].Split(',', StringSplitOptions.TrimEntries);
        if (header.Length != 2 || header[0].ToUpperInvariant() is not ("DATE" or "OBSERVATION_DATE")
            || header[1] is not ("DTB3" or "IRX" or "TB3MS" or "TB3" or "Yield"))
        {
            throw new InputException(Wrong(1, $"The header is '{(lines.Length == 0 ? "" : lines[0])}'; it is Date and one of DTB3, IRX, TB3MS, TB3 " +
                "(a bank discount) or Yield (a yield), all in per cent."));
        }

        for (var i = 1; i < lines.Length; i++)
        {
            if (i == lines.Length - 1 && lines[i].Length == 0) break;
            Take(lines[i], i + 1, header[1]);
        }

        if (_mistakes.Count == 0 && _dates.Count == 0) _mistakes.Add(Wrong(null, "There is no rate in it."));
        if (_mistakes.Count > 0) throw new InputException(_mistakes);
        return new CashRate([.. _dates], [.. _yields], _path);
    }

    private void Take(string text, int line, string convention)
    {
        var cells = text.Split(',', StringSplitOptions.TrimEntries);
        if (cells.Length != 2)
        {
            _mistakes.Add(Wrong(line, $"'{text}' is not a date and a value."));
            return;
        }

        if (!DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            _mistakes.Add(Wrong(line, $"'{cells[0]}' is no day written as 2007-01-31."));
            return;
        }

        if (cells[1] is "" or ".") return;
        const NumberStyles number = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!double.TryParse(cells[1], number, CultureInfo.InvariantCulture, out var percent) || !(Math.Abs(percent) < 100))
        {
            _mistakes.Add(Wrong(line, $"'{cells[1]}' is no rate in per cent, above -100 and below 100."));
            return;
        }

        if (convention == "TB3MS")
        {
            if (day.Day != 1) _mistakes.Add(Wrong(line, $"{cells[0]} is no first of a month, as TB3MS has it."));
            day = new DateOnly(day.Year, day.Month, 1).AddMonths(1);
        }

        if (_dates.Count > 0 && day <= _dates[^1])
        {
            _mistakes.Add(Wrong(line, $"{cells[0]} does not come after the day before it; sort the file and leave out what comes twice."));
            return;
        }

        _dates.Add(day);
        _yields.Add(convention == "Yield" ? percent / 100 : CashRate.YieldOfDiscount(percent / 100));
    }

    private Mistake Wrong(int? line, string what) => new(what, _path, line);
}

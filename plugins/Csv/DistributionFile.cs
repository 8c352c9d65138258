using System.Globalization;

namespace Rota.Plugins.Csv;

// Reads one asset's distributions and adjusts its closes for them. All that is wrong is reported at once.
internal sealed class DistributionFile
{
    private readonly string _path;
    private readonly List<Mistake> _mistakes = [];
    private readonly List<Distribution> _distributions = [];

    private DistributionFile(string path) => _path = path;

    public static DistributionFile Read(string path)
    {
        var file = new DistributionFile(path);
        try
        {
            file.Take(File.ReadAllLines(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"The file cannot be read: {exception.Message}", path));
        }

        file.ThrowMistakes();
        file._distributions.Sort((left, right) => left.ExDate.CompareTo(right.ExDate));
        return file;
    }

    // The total-return standard: a distribution leaves 1 − D / (the last close before its ex-date) of that close and of all before it.
    public PriceRows Adjust(PriceRows rows)
    {
        var (closes, opens) = (rows.Closes.ToArray(), rows.Opens.ToArray());
        var (factor, left) = (1.0, _distributions.Count);
        while (left > 0 && _distributions[left - 1].ExDate > rows.Dates[^1]) left--;
        for (var row = closes.Length - 1; row >= 0; row--)
        {
            closes[row] *= factor;
            if (opens.Length > 0) opens[row] *= factor;
            var paid = 0.0;
            for (; row > 0 && left > 0 && _distributions[left - 1].ExDate > rows.Dates[row - 1]; left--)
                paid += Payable(_distributions[left - 1], rows.Closes[row - 1]);
            if (paid > 0) factor *= 1 - paid / rows.Closes[row - 1];
        }

        ThrowMistakes();
        return rows with { Closes = [.. closes], Opens = [.. opens], Unadjusted = rows.Closes, AreAdjusted = true };
    }

    private double Payable(Distribution distribution, double close)
    {
        if (distribution.Amount < close) return distribution.Amount;
        Report(distribution.Line, string.Create(
            CultureInfo.InvariantCulture, $"{distribution.Amount} a share is as much as the close before, {close}, or more."));
        return 0;
    }

    private void Take(string[] lines)
    {
        var header = lines.Length == 0 ? "" : lines[0].TrimStart('\uFEFF');
        var separator = header.Contains(';', StringComparison.Ordinal) ? ';' : header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        var names = header.Split(separator, StringSplitOptions.TrimEntries);
        int Find(params string[] any) => Array.FindIndex(names, name => any.Contains(name, StringComparer.OrdinalIgnoreCase));
        var (day, dividend, gain) = (Find("ExDate", "Date"), Find("Dividend", "YahooDividend"), Find("CapitalGain", "YahooCapitalGain"));
        if (day < 0 || dividend < 0)
        {
            Report(
                1, $"The header is '{header}'; it names an ExDate or Date column and a Dividend or YahooDividend column, as in Date,Dividend.");
            return;
        }

        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split(separator, StringSplitOptions.TrimEntries);
            if (lines[i].Length == 0 && i == lines.Length - 1) break;
            if (cells.Length != names.Length) Report(i + 1, $"The row has {cells.Length} cells and the header {names.Length}.");
            else TakeRow(cells[day], cells[dividend], gain < 0 ? "0" : cells[gain], i + 1);
        }
    }

    private void TakeRow(string day, string dividend, string gain, int line)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exDate))
            Report(line, $"'{day}' is no date; write yyyy-MM-dd.");
        else if (_distributions.Find(other => other.ExDate == exDate) is { Line: > 0 } other)
            Report(line, $"{day} stands twice, in line {other.Line} too; write one amount.");
        else if (IsAmount(dividend, line, out var paid) && IsAmount(gain, line, out var gained))
            _distributions.Add(new Distribution(exDate, paid + gained, line));
    }

    private bool IsAmount(string cell, int line, out double amount)
    {
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out amount) && double.IsFinite(amount) && amount >= 0)
            return true;
        Report(line, $"'{cell}' is no amount paid a share; write a number of 0 or more.");
        return false;
    }

    private void Report(int line, string what) => _mistakes.Add(new Mistake(what, _path, line));

    private void ThrowMistakes()
    {
        if (_mistakes.Count > 0) throw new InputException(_mistakes);
    }
}

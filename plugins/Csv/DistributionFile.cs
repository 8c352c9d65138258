using System.Globalization;
using CsvHelper;

namespace Rota.Plugins.Csv;

// Reads one asset's distributions and adjusts its closes for them. Reports all errors at once.
internal sealed class DistributionFile
{
    private readonly string _path;
    private readonly MistakeList _mistakes;
    private readonly List<Distribution> _distributions = [];
    private readonly Dictionary<DateOnly, int> _lines = [];

    private DistributionFile(string path) => (_path, _mistakes) = (path, new(path));

    public static DistributionFile Read(string path)
    {
        var file = new DistributionFile(path);
        try
        {
            file.Read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot read the file: {exception.Message}", path));
        }

        file._mistakes.ThrowIfAny();
        file._distributions.Sort((left, right) => left.ExDate.CompareTo(right.ExDate));
        return file;
    }

    // The total-return standard: a distribution D multiplies all closes before its ex-date by 1 − D / (the last of them).
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

        _mistakes.ThrowIfAny();
        return rows with { Closes = [.. closes], Opens = [.. opens], Unadjusted = rows.Closes, AreAdjusted = true };
    }

    private double Payable(Distribution distribution, double close)
    {
        if (distribution.Amount < close) return distribution.Amount;
        _mistakes.Add(new Mistake(string.Create(
            CultureInfo.InvariantCulture, $"{distribution.Amount} per share is not less than the close before, {close}."), _path, distribution.Line));
        return 0;
    }

    private void Read()
    {
        using var table = CsvTable.Open(_path, _mistakes);
        if (table is null) return;
        var names = table.Header.Columns.Select(column => column.Text).ToArray();
        int Find(params string[] any) => Array.FindIndex(names, name => any.Any(each => ColumnName.AreAlike(each, name)));
        var (day, dividend, gain) = (
            Find("ExDate") is var ex and >= 0 ? ex : table.Header.Date,
            Find("Dividend", "Dividends", "YahooDividend"), Find("CapitalGain", "CapitalGains", "YahooCapitalGain"));
        if (day < 0 || dividend < 0)
        {
            _mistakes.Add(new Mistake(
                $"The header is '{table.Header.Text}'; it needs an ExDate or Date column and a Dividend, Dividends or YahooDividend column, as in " +
                "Date,Dividend.", _path, table.Header.Line));
            return;
        }

        while (table.Read())
        {
            if (table.TryDay(day, _mistakes, out var exDate)) Take(table.Reader, exDate, day, dividend, gain);
        }
    }

    private void Take(CsvReader reader, DateOnly exDate, int day, int dividend, int gain)
    {
        var line = (int)reader.LineNumber;
        if (_lines.TryGetValue(exDate, out var other))
        {
            _mistakes.Add(Mistaken.Twice, "", line, Cells.Place(reader, day), () => $"duplicate date {exDate:O} (first on line {other}); keep one amount");
            return;
        }

        _lines.Add(exDate, line);
        var gained = 0.0;
        if (IsAmount(reader, dividend, line, out var paid) && (gain < 0 || IsAmount(reader, gain, line, out gained)))
            _distributions.Add(new Distribution(exDate, paid + gained, line));
    }

    private bool IsAmount(CsvReader reader, int column, int line, out double amount)
    {
        if (double.TryParse(reader.GetSpan(column), NumberStyles.Float, CultureInfo.InvariantCulture, out amount) && double.IsFinite(amount) && amount >= 0)
            return true;
        _mistakes.Add(Mistaken.Amount, "", line, Cells.Place(reader, column), () =>
            $"'{reader.GetString(column)}' is not an amount per share; use a number of 0 or more");
        return false;
    }
}

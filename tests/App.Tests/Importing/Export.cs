using System.Globalization;
using System.Text;

namespace Rota.Tests.Importing;

// One way to write the prices of two funds, and the expected import.
internal sealed record Export(
    string DateHeader, string PriceHeader, string Format, char Decimal, char Thousands, string Currency, char Separator, string Layout, Encoding? Encoding,
    bool IsNewestFirst, bool HasTitles, IReadOnlyList<DateOnly> Days, double Level)
{
    private static readonly string[] Funds = ["Large Cap Idx", "T. Rowe Übersee"];

    // A workbook if there is no encoding.
    public bool IsWorkbook => Encoding is null;

    public bool IsOfMonths => Format is "yyyy-MM" or "MMM yyyy";

    public string Extension => IsWorkbook ? "xlsx" : "csv";

    // Only the visible content of the file may decide.
    public string? Refusal
    {
        get
        {
            var isTyped = IsWorkbook && Format == "day";
            if (!isTyped && IsAmbiguous) return "--date-format";
            if (IsWorkbook) return null;
            var texts = Prices().Select(Text).ToList();
            var isAlone = texts.TrueForAll(text => text.Count(letter => letter is '.' or ',') <= 1);
            var hasThree = texts.Exists(text => text.LastIndexOfAny(['.', ',']) is var at and > 0 && Digits(text[(at + 1)..]) == 3);
            return isAlone && hasThree && texts.TrueForAll(IsEither) && IsLeftOpen(texts) ? "--decimal" : null;
        }
    }

    private bool IsAmbiguous => Format is "M/d/yyyy" or "MM/dd/yyyy" or "dd/MM/yyyy" or "d/M/yy" or "MM-dd-yyyy" or "M/d/yyyy 16:00:00" && Days.All(day => day.Day <= 12)
        && Days.Any(day => day.Day != day.Month);

    private double[] Prices() => [.. Days.SelectMany((_, row) => Enumerable.Range(0, Rows).Select(fund => Price(fund, row)))];

    private int Rows => Layout == "one" ? 1 : 2;

    public IEnumerable<(string Fund, string Rows)> Expected(string fileName) => Enumerable.Range(0, Rows).Select(fund => (
        Layout == "one" ? fileName : Funds[fund],
        string.Join('\n', Days.Select((day, row) => FormattableString.Invariant($"{Shown(day):yyyy-MM-dd},{Price(fund, row):R}")))));

    public object?[][] Table()
    {
        var rows = new List<object?[]>();
        if (HasTitles) rows.AddRange([["Plan: Acme 401(k)"], [], ["Prices shown are for information"]]);
        rows.Add(Layout switch
        {
            "one" => [DateHeader, PriceHeader, "Change", "% Change"],
            "long" => ["Fund Name", DateHeader, PriceHeader, "Volume"],
            _ => [DateHeader, .. Funds, "Change %"],
        });
        var order = IsNewestFirst ? Enumerable.Range(0, Days.Count).Reverse() : Enumerable.Range(0, Days.Count);
        foreach (var row in order.ToList())
        {
            if (Layout == "one") rows.Add([Day(row), Cell(0, row), "0.5", "1.2%"]);
            else if (Layout == "wide") rows.Add([Day(row), Cell(0, row), Cell(1, row), "1.2%"]);
            else rows.AddRange([[Funds[0], Day(row), Cell(0, row), "100"], [Funds[1], Day(row), Cell(1, row), "200"]]);
        }

        if (HasTitles) rows.AddRange([[], ["Past performance is no guarantee of future results."]]);
        return [.. rows];
    }

    public string Csv()
    {
        var text = new StringBuilder();
        foreach (var row in Table())
            text.Append(string.Join(Separator, row.Select(cell => Quoted((string)cell!)))).Append("\r\n");
        return text.ToString();
    }

    private string Quoted(string cell) => cell.Contains(Separator, StringComparison.Ordinal) ? $"\"{cell}\"" : cell;

    private object Day(int row) => IsWorkbook && Format == "day" ? Days[row]
        : Format == "serial" ? (Days[row].DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture)
        : Days[row].ToDateTime(default).ToString(Format, CultureInfo.InvariantCulture);

    private DateOnly Shown(DateOnly day) => IsOfMonths ? new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)) : day;

    private object Cell(int fund, int row) => IsWorkbook ? Price(fund, row) : Text(Price(fund, row));

    // Up to three decimals, around the level.
    private double Price(int fund, int row) => Math.Round(Level * (fund + 1) + row * 0.125, 3);

    private string Text(double price)
    {
        var (whole, part) = ((long)Math.Floor(price), Math.Round(price - Math.Floor(price), 3));
        var digits = whole.ToString(CultureInfo.InvariantCulture);
        for (var at = digits.Length - 3; at > 0 && Thousands != '\0'; at -= 3) digits = digits.Insert(at, Thousands.ToString());
        var decimals = part == 0 ? "" : Decimal + part.ToString("0.000", CultureInfo.InvariantCulture)[2..];
        return Currency == "€" ? $"{digits}{decimals} €" : Currency + digits + decimals;
    }

    private static int Digits(string text) => text.TakeWhile(char.IsAsciiDigit).Count();

    // 1,234 or 999 but not 12,5 nor 1234,567 nor 0,125.
    private static bool IsEither(string text)
    {
        var bare = string.Concat(text.Where(letter => char.IsAsciiDigit(letter) || letter is '.' or ','));
        var at = bare.LastIndexOfAny(['.', ',']);
        return at < 0 || (at is > 0 and <= 3 && bare.Length - at == 4 && bare[0] != '0' && !text.Contains('\'', StringComparison.Ordinal) && !text.Contains('\u00a0', StringComparison.Ordinal));
    }

    // A comma always; a dot if prices are whole as well, or commas are decimal signs.
    private bool IsLeftOpen(List<string> texts) => texts.Exists(text => text.Contains(',', StringComparison.Ordinal))
        || Separator == ';' || texts.Exists(text => !text.Contains('.', StringComparison.Ordinal));
}

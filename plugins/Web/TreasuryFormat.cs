using System.Globalization;

namespace Rota.Plugins.Web;

// One year of the Treasury's bill rates: a line per day, in any order, and a column per bill; the bills differ by year.
internal sealed class TreasuryFormat(int year) : IFormat
{
    // The first year available.
    public const int FirstYear = 2002;

    private const string Prefix = "BILL";
    private const string Suffix = "W";
    private const string Heading = " WEEKS BANK DISCOUNT";

    private static readonly string[] Weeks = ["4", "6", "8", "13", "17", "26", "52"];

    public static IEnumerable<string> Names => Weeks.Select(weeks => Prefix + weeks + Suffix);

    public Provider Provider { get; } = new("treasury", new("https://home.treasury.gov"), TimeSpan.FromMilliseconds(600))
    {
        Delay = TimeSpan.FromHours(2),
    };

    // One file contains all bills.
    public string PathOf(Asset asset) => string.Create(
        CultureInfo.InvariantCulture,
        $"/resource-center/data-chart-center/interest-rates/daily-treasury-rates.csv/{year}/all?type=daily_treasury_bill_rates" +
        $"&field_tdr_date_value={year}&page&_format=csv");

    // Empty if the bill was not issued in the year.
    public Quotes Read(Answer answer, Asset asset)
    {
        var lines = answer.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var header = Cells(lines[0]);
        var day = Array.IndexOf(header, "Date");
        if (day < 0) throw new AnswerFault($"The header is '{lines[0]}'; it must have Date.");
        var (column, mistakes, days) = (Array.IndexOf(header, asset.Name[Prefix.Length..^Suffix.Length] + Heading), new List<string>(), new List<Quote>());
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = Cells(lines[i]);
            if (cells.Length != header.Length)
                mistakes.Add($"Line {i + 1} has {cells.Length} cells but the header has {header.Length}: '{lines[i]}'.");
            else if (!DateOnly.TryParseExact(cells[day], "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date.Year != year)
                mistakes.Add($"Line {i + 1} has the day '{cells[day]}', which is not a day of {year} in the form 08/14/{year}.");
            else if (column >= 0 && cells[column].Length > 0)
                Take(days, mistakes, date, cells[column], i + 1);
        }

        return mistakes.Count > 0 || days.Count > 0 ? Quotes.Of(days, hasUnadjusted: false, mistakes) : new Quotes([], HasUnadjusted: false);
    }

    private static void Take(List<Quote> days, List<string> mistakes, DateOnly date, string cell, int line)
    {
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && double.IsFinite(rate))
            days.Add(new(date, double.NaN, rate, rate));
        else
            mistakes.Add($"Line {line} has the rate '{cell}', which is not a number.");
    }

    // Cells do not contain commas.
    private static string[] Cells(string line) => [.. line.Split(',').Select(cell => cell.Trim().Trim('"').Trim())];
}

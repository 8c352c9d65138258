using System.Globalization;

namespace Rota.Plugins.Web;

// The daily download of stooq.com: CSV whose header names the columns. Prices are adjusted for splits and dividends, which are not listed.
internal sealed class StooqFormat : IFormat
{
    private const string Others = "Use tiingo or yahoo, or download the file by hand and read it with csv:.";

    public Provider Provider { get; } = new("stooq", new("https://stooq.com"), TimeSpan.FromSeconds(1))
    {
        Key = new("STOOQ_KEY", "https://stooq.com/q/d/?s=spy.us&get_apikey", "apikey") { IsOptional = true },
    };

    // Stooq's names contain the market; a name without one is a US name.
    public string PathOf(Asset asset)
    {
        var name = asset.Name.ToLowerInvariant();
        var isWhole = name.Contains('.', StringComparison.Ordinal) || name.StartsWith('^');
        return $"/q/d/l/?s={Uri.EscapeDataString(isWhole ? name : $"{name}.us")}&i=d";
    }

    public Refusal? RefusalIn(RawAnswer raw, DateTimeOffset now)
    {
        if (raw.IsGood && raw.IsPage)
        {
            return new($"Stooq blocks programs: it answered with a page for browsers. {Others}") { Closes = true };
        }

        if (raw.Text.StartsWith("Get your apikey", StringComparison.OrdinalIgnoreCase))
        {
            return new(
                $"Stooq needs a key, and {Provider.Key!.Variable} is missing or wrong. Open {Provider.Key.Page} in a browser, solve the captcha, " +
                $"and copy the apikey from the link on the page. {Others}")
            {
                Closes = true,
            };
        }

        return raw.Says("Exceeded the daily hits limit")
            ? new("Stooq's daily limit is used up. Try again tomorrow; downloaded prices are kept.") { Closes = true, Until = now.AddDays(1) }
            : null;
    }

    public Quotes Read(Answer answer, Asset asset)
    {
        var lines = answer.Text.Split('\n', StringSplitOptions.TrimEntries);
        if (lines[0].StartsWith("No data", StringComparison.OrdinalIgnoreCase))
        {
            throw AnswerFault.WithoutPrices(
                $"Stooq does not know {asset}. Use the name on stooq.com, with its market: SPY.US, ^SPX, EXS1.DE.");
        }

        var header = lines[0].Split(',');
        int Find(string name) => Array.FindIndex(header, cell => string.Equals(cell, name, StringComparison.OrdinalIgnoreCase));
        var (day, open, close) = (Find("Date"), Find("Open"), Find("Close"));
        if (day < 0 || close < 0) throw new AnswerFault($"The header is '{lines[0]}'; it must have Date and Close.");

        // Today may not be over yet.
        var today = DateOnly.FromDateTime(answer.Retrieved.UtcDateTime);
        var (days, mistakes) = (new List<Quote>(), new List<string>());
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 && i == lines.Length - 1) break;
            var cells = lines[i].Split(',');
            void Wrong(string what) => mistakes.Add(string.Create(CultureInfo.InvariantCulture, $"Line {i + 1} {what}"));
            if (cells.Length != header.Length)
                Wrong($"has {cells.Length} cells but the header has {header.Length}: '{lines[i]}'.");
            else if (!DateOnly.TryParseExact(cells[day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                Wrong($"has the day '{cells[day]}', which is not in the form 2007-01-31.");
            else if (!IsNumber(cells[close], out var last) | !IsNumber(open < 0 ? "" : cells[open], out var first, mayBeEmpty: true))
                Wrong($"has a price that is not a number: '{lines[i]}'.");
            else if (date < today)
                days.Add(new Quote(date, first, last, last));
        }

        return Quotes.Of(days, hasUnadjusted: false, mistakes);
    }

    private static bool IsNumber(string cell, out double number, bool mayBeEmpty = false)
    {
        number = double.NaN;
        return (mayBeEmpty && cell.Length == 0) || double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}

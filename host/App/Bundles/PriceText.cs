using System.Globalization;
using System.Text;

namespace Rota.Host.Bundles;

// A series as CSV: Date,Close, then Open and Unadjusted where the source has them, then Check, a short hash of the row up to there.
// Numbers are the shortest text that reads back unchanged.
internal static class PriceText
{
    private const string Folder = "prices/";

    public static string NameOf(string asset) => $"{Folder}{asset}.csv";

    public static byte[] Of(PriceSeries series)
    {
        var text = new StringBuilder(Header(!series.Opens.IsEmpty, !series.UnadjustedCloses.IsEmpty)).Append('\n');
        for (var i = 0; i < series.Dates.Length; i++)
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"{series.Dates[i]:O},{series.Closes[i]:R}");
            if (!series.Opens.IsEmpty) row += "," + (double.IsNaN(series.Opens[i]) ? "" : Text(series.Opens[i]));
            if (!series.UnadjustedCloses.IsEmpty) row += "," + Text(series.UnadjustedCloses[i]);
            text.Append(row).Append(',').Append(Hashes.OfLine(row)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static PriceSeries Read(BundledPrices facts, byte[] content, string bundle)
    {
        var lines = Encoding.UTF8.GetString(content).Split('\n');
        var (hasOpens, hasUnadjusted) = lines[0] == Header(false, false) ? (false, false)
            : lines[0] == Header(true, false) ? (true, false)
            : lines[0] == Header(false, true) ? (false, true)
            : lines[0] == Header(true, true) ? (true, true)
            : throw Wrong(0, $"'{lines[0]}' is not a header of prices; expected {Header(false, false)}, perhaps with Open and Unadjusted.");
        var count = lines.Length - 2;
        if (count < 1 || lines[^1].Length > 0) throw Wrong(lines.Length - 1, "The last row is incomplete.");
        var (dates, closes) = (new DateOnly[count], new double[count]);
        var opens = hasOpens ? new double[count] : null;
        var unadjusted = hasUnadjusted ? new double[count] : null;
        var wanted = 3 + (hasOpens ? 1 : 0) + (hasUnadjusted ? 1 : 0);
        for (var i = 0; i < count; i++)
        {
            var cells = lines[i + 1].Split(',');
            if (cells.Length != wanted) throw Wrong(i + 1, $"'{lines[i + 1]}' has {cells.Length} cells, not {wanted}.");
            if (!DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out dates[i]))
                throw Wrong(i + 1, $"'{cells[0]}' is not a date; use yyyy-MM-dd.");
            closes[i] = Price(cells[1], i + 1);
            if (opens is not null) opens[i] = cells[2].Length == 0 ? double.NaN : Price(cells[2], i + 1);
            if (unadjusted is not null) unadjusted[i] = Price(cells[^2], i + 1);
        }

        try
        {
            return new PriceSeries(facts.Asset, dates, closes, opens, facts.Source, facts.RealFrom, unadjusted, facts.HowOften(), facts.DailyFrom)
            {
                Notes = facts.Notes ?? [],
                ProxySpans = facts.ProxySpans ?? [],
            };
        }
        catch (ArgumentException wrong)
        {
            throw new InputException(new Mistake($"{NameOf(facts.Asset)}: {wrong.Message}", bundle));
        }

        double Price(string cell, int line) =>
            double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var price)
                ? price
                : throw Wrong(line, $"'{cell}' is not a price.");

        InputException Wrong(int line, string what) => new(new Mistake(
            string.Create(CultureInfo.InvariantCulture, $"{NameOf(facts.Asset)}, line {line + 1}: {what}"), bundle));
    }

    // The rows whose short hash does not match.
    public static IReadOnlyList<string> ChangedRows(byte[] content) =>
    [
        .. Encoding.UTF8.GetString(content).Split('\n').Skip(1).Where(row => row.Length > 0)
            .Where(row => row.LastIndexOf(',') is var comma && (comma < 0 || Hashes.OfLine(row[..comma]) != row[(comma + 1)..])),
    ];

    private static string Text(double price) => price.ToString("R", CultureInfo.InvariantCulture);

    private static string Header(bool hasOpens, bool hasUnadjusted) =>
        $"Date,Close{(hasOpens ? ",Open" : "")}{(hasUnadjusted ? ",Unadjusted" : "")},Check";
}

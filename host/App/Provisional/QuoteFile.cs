using System.Globalization;
using Rota.Host.Accounting;

namespace Rota.Host.Provisional;

// quotes.csv: Asset,Price,Time and, where there are any, Distribution and Split of that day. A time without a zone is New York's.
internal static class QuoteFile
{
    private const string Expected = "Asset, Price and Time";

    private static readonly string[] Local = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
    private static readonly string[] Zoned = [.. Local.Select(format => format + "zzz"), .. Local.Select(format => format + " zzz")];

    // All mistakes together.
    public static IReadOnlyList<Quote> Read(string path)
    {
        var table = AccountTable.Read(path, IsHeader, Expected);
        var columns = new Columns(table.Header);
        var (quotes, mistakes) = (new Dictionary<Asset, Quote>(), new List<Mistake>());
        foreach (var row in table.Rows)
        {
            try
            {
                var quote = Of(row, columns);
                if (!quotes.TryAdd(quote.Asset, quote)) mistakes.Add(table.Wrong(row, $"{quote.Asset} comes twice; keep its latest quote."));
            }
            catch (ArgumentException wrong)
            {
                mistakes.Add(table.Wrong(row, wrong.Message.Replace($" (Parameter '{wrong.ParamName}')", "", StringComparison.Ordinal).Split('\n')[0]));
            }
        }

        return mistakes.Count == 0 ? [.. quotes.Values] : throw new InputException(mistakes);
    }

    private static bool IsHeader(TableRow row) => row.Find("Asset", "Symbol") >= 0 && row.Find("Price") >= 0 && row.Find("Time") >= 0;

    private static Quote Of(TableRow row, Columns columns) =>
        new(new Asset(row[columns.Asset]), Number(row[columns.Price], "Price"), Time(row[columns.Time]))
        {
            Distribution = row[columns.Distribution].Length == 0 ? 0 : Number(row[columns.Distribution], "Distribution"),
            Split = row[columns.Split].Length == 0 ? 1 : Number(row[columns.Split], "Split"),
        };

    private static double Number(string cell, string column) => AmountText.TryRead(cell, out var number) && number is { } known
        ? (double)known
        : throw new ArgumentException($"{column} is '{cell}'; use a number such as 512.34.");

    private static DateTimeOffset Time(string cell)
    {
        if (DateTime.TryParseExact(cell, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return NewYorkTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        var text = cell.EndsWith('Z') ? cell[..^1] + "+00:00" : cell;
        return DateTimeOffset.TryParseExact(text, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new ArgumentException($"Time is '{cell}'; use New York's time as in 2026-11-30 15:45, or a time with its zone as in 2026-11-30T20:45Z.");
    }

    private readonly record struct Columns(int Asset, int Price, int Time, int Distribution, int Split)
    {
        public Columns(TableRow header) : this(
            header.Find("Asset", "Symbol"), header.Find("Price"), header.Find("Time"), header.Find("Distribution", "Dividend"), header.Find("Split"))
        {
        }
    }
}

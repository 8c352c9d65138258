using System.Globalization;
using System.Text;

namespace Rota.Host.Downloading;

// A series in the format of the csv feed: exact closes, adjusted ones beside them if both are known, and opens adjusted as the closes are.
internal static class PriceFileText
{
    public const string Simulated = "SIMULATED";
    public const string Extended = "EXTENDED";

    public static byte[] Of(PriceSeries series)
    {
        var (hasBoth, hasOpens) = (!series.UnadjustedCloses.IsEmpty, !series.Opens.IsEmpty);
        var isMarked = series.RealFrom is not { } real || real > series.Dates[0] || series.ProxySpans.Count > 0;
        var text = new StringBuilder("Date,").Append(hasOpens ? "Open," : "").Append("Close").Append(hasBoth ? ",Adj Close" : "")
            .Append(isMarked ? ",Prices" : "").Append('\n');
        for (var i = 0; i < series.Dates.Length; i++)
        {
            var close = hasBoth ? series.UnadjustedCloses[i] : series.Closes[i];
            text.Append(CultureInfo.InvariantCulture, $"{series.Dates[i]:O},");
            if (hasOpens) text.Append(Open(series.Opens[i] * (close / series.Closes[i]))).Append(',');
            text.Append(Number(close));
            if (hasBoth) text.Append(',').Append(Number(series.Closes[i]));
            if (isMarked) text.Append(',').Append(MarkOf(series, series.Dates[i]));
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // An unknown price is an empty cell.
    private static string Number(double price) => double.IsNaN(price) ? "" : price.ToString("R", CultureInfo.InvariantCulture);

    // Opens were multiplied and divided by the same factor, which costs the last digits.
    private static string Open(double price) => double.IsNaN(price) ? "" : price.ToString("G12", CultureInfo.InvariantCulture);

    private static string MarkOf(PriceSeries series, DateOnly day) =>
        series.RealFrom is not { } real || day < real ? Simulated
        : series.ProxySpans.Any(span => span.From <= day && day <= span.To) ? Extended : "real";
}

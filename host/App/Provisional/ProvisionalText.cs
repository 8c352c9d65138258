using System.Text;
using Rota.Host.Foundation;
using Rota.Host.LanguageReference;

namespace Rota.Host.Provisional;

// A signal on quotes for people. Every line says so, because a line may be copied without the others.
internal static class ProvisionalText
{
    // In place of the last close.
    public const string Closes = "quotes of the day, not closes";

    private const string Word = "PROVISIONAL";

    public static byte[] Of(byte[] sheet, Quoted quoted)
    {
        var lines = Head(quoted).Concat(Encoding.UTF8.GetString(sheet).TrimEnd('\n').Split('\n'));
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{Word}  {line}".TrimEnd() + "\n")));
    }

    private static IEnumerable<string> Head(Quoted quoted)
    {
        yield return $"Quotes of {quoted.Day:O} stand for its closes. The close can still change this signal.";
        var times = quoted.Quotes.Select(quote => $"{quote.Asset} {Format.Number(quote.Price, "0.00##")} at {QuoteTime.Short(quote.Time)}");
        foreach (var line in DocText.Wrapped($"In New York: {string.Join(", ", times)}", 0)) yield return line;
        yield return "Confirm or correct it after the close: rota now";
        yield return "";
    }
}

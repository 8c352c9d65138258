using System.Text;
using Rota.Host.Foundation;

namespace Rota.Host.Rendering;

// Statistics with the names and digits that `rota run` prints; a test compares them with its summary.
internal static class SummaryText
{
    public const string Unknown = "-";

    private static readonly string[] Abbreviations = ["cagr", "upi", "psr", "dvr"];

    // maxDrawdown → Max drawdown; abbreviations in capitals.
    public static string Label(string name)
    {
        if (Abbreviations.Contains(name)) return name.ToUpperInvariant();
        var label = new StringBuilder();
        foreach (var letter in name)
        {
            if (label.Length == 0) label.Append(char.ToUpperInvariant(letter));
            else if (char.IsUpper(letter)) label.Append(' ').Append(char.ToLowerInvariant(letter));
            else label.Append(letter);
        }

        return label.ToString().Replace("cagr", "CAGR", StringComparison.Ordinal);
    }

    public static string Value(double value, Unit unit) => !double.IsFinite(value)
        ? Unknown
        : unit switch
        {
            Unit.Fraction => Percent(value),
            Unit.Ratio => Format.Number(value, "0.000"),
            Unit.Money => Format.Number(value, "#,##0.00"),
            _ => Format.Number(value, "#,##0"),
        };

    // With its sign; empty if it rounds to zero.
    public static string Difference(double value, Unit unit) =>
        Value(value, unit) is var text && text.AsSpan().ContainsAnyInRange('1', '9') ? (value > 0 ? "+" : "") + text : "";

    // A loss too small to show is 0.00, not -0.00.
    private static string Percent(double fraction) => Format.Percent(fraction, "0.00") is var text && text == "-0.00 %" ? "0.00 %" : text;
}

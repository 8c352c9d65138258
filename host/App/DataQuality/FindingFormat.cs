using System.Globalization;

namespace Rota.Host.DataQuality;

// Numbers and days in the sentences of findings.
internal static class FindingFormat
{
    private const double Large = 1e9;
    private const double Small = 1e-9;

    public static string Percent(double share, string format = "+0.00;-0.00") => $"{Number(100 * share, format)} %";

    public static string Yield(double share) => Percent(share, "0.00#");

    // A number with many digits before the point, or many zeros after it, is written with an exponent.
    public static string Number(double value, string format) =>
        Math.Abs(value) is >= Large or (< Small and > 0)
            ? value.ToString(format.StartsWith('+') ? "+0.###e+0;-0.###e+0" : "0.###e+0", CultureInfo.InvariantCulture)
            : value.ToString(format, CultureInfo.InvariantCulture);

    // A price with its significant digits.
    public static string Price(double price) => Number(price, "0.######");

    // A step in logarithms: 'falls by 24.2 %', 'rises by 31.9 %'.
    public static string Move(double step) => step < 0
        ? $"falls by {Percent(1 - Math.Exp(step), "0.0#")}"
        : $"rises by {Percent(Math.Exp(step) - 1, "0.0#")}";

    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

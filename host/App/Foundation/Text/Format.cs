using System.Globalization;

namespace Rota.Host.Foundation;

// Per cent, money and numbers as text, the same on every machine. Days are printed by :O.
internal static class Format
{
    public static string Percent(double share, string digits) => $"{Number(share * 100, digits)} %";

    public static string Money(double amount) => Number(amount, "#,##0.00");

    public static string Number(double value, string digits) => value.ToString(digits, CultureInfo.InvariantCulture);
}

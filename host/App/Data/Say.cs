using System.Globalization;

namespace Rota.Host.Data;

// Numbers and days in the sentences of findings.
internal static class Say
{
    public static string Percent(double share, string format = "+0.00;-0.00") => $"{Number(100 * share, format)} %";

    public static string Yield(double share) => Percent(share, "0.00#");

    public static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Rota.Host.Accounting;

// The day of an export, from the lines around its table: "as of 04:05 PM ET, 2026/09/30", "Date downloaded Sep-30-2026". American brokers write
// the month first.
internal static partial class ExportDay
{
    private static readonly string[] Formats = ["yyyy/M/d", "yyyy-M-d", "M/d/yyyy", "MMM-d-yyyy", "MMM d yyyy", "MMMM d yyyy"];

    // Null if no line tells it.
    public static DateOnly? In(IEnumerable<string> lines) =>
        lines.Select(line => Told().Match(line)).Where(match => match.Success).Select(match => Day(match.Groups["rest"].Value)).FirstOrDefault(day => day is not null);

    private static DateOnly? Day(string text)
    {
        foreach (Match match in Shape().Matches(text))
        {
            if (DateOnly.TryParseExact(match.Value.Replace(",", "", StringComparison.Ordinal), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
        }

        return null;
    }

    [GeneratedRegex(@"\b(as of|downloaded)\b(?<rest>.*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b([0-9]{4}[/-][0-9]{1,2}[/-][0-9]{1,2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[A-Za-z]{3,9}[- ][0-9]{1,2},?[- ][0-9]{4})\b")]
    private static partial Regex Shape();
}

using System.Globalization;

namespace Rota.Host.Accounting;

// Days of the account's own files.
internal static class DayCell
{
    public const string Format = "yyyy-MM-dd";

    public static DateOnly? Read(string cell) =>
        DateOnly.TryParseExact(cell, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

using System.Globalization;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Numbers and days in panes: fewer digits than in comparisons, and a dash for unknown values.
internal static class ShortFormat
{
    public const string Unknown = "-";

    public static string Of(double value, Unit unit) => !double.IsFinite(value)
        ? Unknown
        : unit switch
        {
            Unit.Fraction => Amount.Percent(value, 2),
            Unit.Ratio => value.ToString("0.00", CultureInfo.InvariantCulture),
            _ => value.ToString("#,##0", CultureInfo.InvariantCulture),
        };

    public static string Money(double value) => double.IsFinite(value) ? Amount.Full(value) : Unknown;

    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

using Rota.Host.Foundation;
using Rota.Host.Rendering;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Numbers in panes: fewer digits than in comparisons, and a dash for unknown values.
internal static class ShortFormat
{
    public const string Unknown = SummaryText.Unknown;

    public static string Of(double value, Unit unit) => !double.IsFinite(value)
        ? Unknown
        : unit switch
        {
            Unit.Fraction => Amount.Percent(value, 2),
            Unit.Ratio => Format.Number(value, "0.00"),
            _ => Format.Number(value, "#,##0"),
        };

    public static string Money(double value) => double.IsFinite(value) ? Amount.Full(value) : Unknown;

    // Cells that sort by their value, not their text.
    public static ListingCell Cell(DateOnly day, Style? style = null) => new($"{day:O}", style, day.DayNumber);

    public static ListingCell Cell(double money, Style? style = null) => new(Money(money), style, money);
}

using System.Globalization;

namespace Rota.Plugins.Statistics;

// Numbers as cells.
internal static class Cells
{
    public static Cell Share(double fraction) => Cell.Of(fraction, Unit.Fraction);

    public static Cell Plain(double number) => Cell.Of(number, Unit.Ratio);

    public static Cell Count(int count) => Cell.Of(count, Unit.Count);

    public static Cell Days(int days) => Cell.Of(days, Unit.Days);

    public static string Years(int years) => years == 1 ? "1 year" : string.Create(CultureInfo.InvariantCulture, $"{years} years");
}

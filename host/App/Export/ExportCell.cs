using Rota.Host.Foundation;
using Rota.Host.Workers;

namespace Rota.Host.Export;

// Creates cells.
internal static class ExportCell
{
    public static TableCell Nothing => default;

    public static TableCell Number(double value, Unit unit = Unit.Ratio) => new(value, unit, null, null);

    public static TableCell Day(DateOnly? day) => new(null, default, day, null);

    public static TableCell Text(string text) => new(null, default, null, text);

    // As in reports.
    public static TableCell Prices(PriceOrigin origin) => Text(PriceMark.Of(origin));
}

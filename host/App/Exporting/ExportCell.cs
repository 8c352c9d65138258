using Rota.Host.Workers;

namespace Rota.Host.Exporting;

// Makes cells.
internal static class ExportCell
{
    public static GridCell Nothing => default;

    public static GridCell Number(double value, Unit unit = Unit.Ratio) => new(value, unit, null, null);

    public static GridCell Day(DateOnly? day) => new(null, default, day, null);

    public static GridCell Text(string text) => new(null, default, null, text);

    // As the reports write it.
    public static GridCell Prices(PriceOrigin origin) => Text(origin switch
    {
        PriceOrigin.Simulated => "SIMULATED",
        PriceOrigin.Extended => "EXTENDED",
        _ => "real",
    });
}

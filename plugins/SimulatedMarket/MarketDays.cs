namespace Rota.Plugins.SimulatedMarket;

internal static class MarketDays
{
    public static readonly DateOnly First = new(1995, 1, 3);
    public static readonly DateOnly Last = new(2025, 12, 31);

    public static DateOnly[] All { get; } = [.. Walk()];

    private static IEnumerable<DateOnly> Walk()
    {
        for (var day = First; day <= Last; day = TradingDays.Next(day)) yield return day;
    }
}

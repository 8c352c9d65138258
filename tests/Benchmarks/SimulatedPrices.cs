using Rota.Engine;

namespace Rota.Benchmarks;

internal static class SimulatedPrices
{
    public static PricePanel Panel(IReadOnlyList<Asset> assets, int rows) =>
        PanelBuilder.Build(Series(assets, rows), Conventions.House, DateRange.All).Panel;

    public static IReadOnlyList<PriceSeries> Series(IReadOnlyList<Asset> assets, int rows)
    {
        var random = new Random(1);
        var days = new DateOnly[rows];
        var day = new DateOnly(2001, 1, 1);
        for (var i = 0; i < rows; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) days[i++] = day;
        }

        return [.. assets.Select(asset => new PriceSeries(asset, days, Closes(random, rows), null, "benchmark", null))];
    }

    private static double[] Closes(Random random, int rows)
    {
        var closes = new double[rows];
        var close = 100.0;
        for (var i = 0; i < rows; i++) closes[i] = close *= 1 + (random.NextDouble() - 0.49) * 0.02;
        return closes;
    }
}

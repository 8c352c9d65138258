namespace Rota.Testing;

/// <summary>Generated prices and a run on them, the same on every call, for tests that need any prices.</summary>
public static class SampleMarket
{
    private const int Days = 1_500;

    // The last asset is listed so late that scores meet an asset without history.
    private const int LateListing = 400;

    private static readonly Asset[] Assets = ["AAA", "BBB", "CCC", "LATE"];

    /// <summary>
    /// Six years of exchange days from January 2001: AAA, BBB, CCC, LATE (first listed after 400 days) and the given assets. Closes are seeded
    /// random walks; opens and unadjusted closes are proportional to them.
    /// </summary>
    /// <param name="needs">Further assets, such as those of <see cref="IScore.Needs"/>.</param>
    public static PricePanel Prices(params IEnumerable<Asset> needs)
    {
        Asset[] assets = [.. Assets.Concat(needs).Distinct()];
        var dates = new DateOnly[Days];
        dates[0] = TradingDays.Next(new DateOnly(2001, 1, 1));
        for (var row = 1; row < Days; row++) dates[row] = TradingDays.Next(dates[row - 1]);
        var closes = assets.Select((asset, column) => Walk(seed: column, asset.Name == "LATE" ? LateListing : 0)).ToArray();
        return new(
            dates, assets, closes, [.. closes.Select(column => Scaled(column, 0.999))],
            [.. assets.Select(_ => (DateOnly?)dates[0])], [.. closes.Select(column => Scaled(column, 0.8))]);
    }

    /// <summary>
    /// A run on <see cref="Prices"/>: a third each of AAA, BBB and CCC, bought on the first day and held; its benchmark is AAA.
    /// </summary>
    public static BacktestResult Run() => Run(Days);

    /// <summary>A study of <see cref="Run()"/> with two statistics, one of which is NaN, and without tables.</summary>
    public static Study Study() =>
        new([Run()], [new Fact("total", Unit.Fraction), new Fact("unknown", Unit.Ratio)], [[0.25, double.NaN]]);

    internal static BacktestResult Run(int days)
    {
        var panel = Prices();
        Asset[] held = [.. Assets[..3]];
        var target = Weights.Equal(held);
        var shares = held.Select(asset => 100_000 / 3.0 / panel.Closes(asset)[0]).ToArray();
        var values = new double[days];
        for (var row = 0; row < days; row++)
        {
            for (var i = 0; i < held.Length; i++) values[row] += shares[i] * panel.Closes(held[i])[row];
        }

        var dates = panel.Dates[..days].ToArray();
        return new(
            new Fixed(target).Every(Dsl.Never).Named("Sample"), new RunSettings(), panel, new EquityCurve(dates, values),
            [new(dates[0], dates[0], target, RebalanceKind.Funding, Turnover: 1, Cost: 0)],
            [.. held.Select((asset, i) => new Trade(dates[0], asset, shares[i], panel.Closes(asset)[0], Cost: 0))],
            ["The prices are made up."])
        {
            Benchmark = new EquityCurve(dates, panel.Closes("AAA")[..days].ToArray()),
            BenchmarkName = "AAA",
        };
    }

    private static double[] Walk(int seed, int listed)
    {
        var random = new Random(seed);
        var closes = new double[Days];
        var close = 50.0 + 10 * seed;
        Array.Fill(closes, double.NaN);
        for (var row = listed; row < Days; row++) closes[row] = close *= 1.0003 + (random.NextDouble() - 0.5) * 0.03;
        return closes;
    }

    private static double[] Scaled(double[] column, double factor) => [.. column.Select(price => price * factor)];

    private sealed record Fact(string Name, Unit Unit) : IStatistic
    {
        public double Of(BacktestResult run) => double.NaN;
    }
}

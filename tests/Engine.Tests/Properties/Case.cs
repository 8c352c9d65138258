using FsCheck;
using FsCheck.Fluent;
using Rota.Engine;

namespace Rota.Tests;

// A random market and a random strategy on it; everything follows from the numbers, so that a failure prints as them.
public sealed record Case(int Seed, int Rows, int Count, int Hold, int Schedule, int Slow)
{
    private static readonly Schedule[] Schedules = [Dsl.Day, Dsl.Week, Dsl.MonthEnd, Dsl.MonthStart, Dsl.MonthEnd.Offset(5), Dsl.QuarterEnd];

    public IReadOnlyList<Asset> Assets => [.. Enumerable.Range(0, Count).Select(i => new Asset($"A{i}"))];

    public Schedule When => Schedules[Schedule];

    public IScore Trend => Dsl.Score(Closes.Trend(Slow));

    public Rotation Rotation => Dsl.Rotate(Assets).RankBy(Trend).Hold(Math.Min(Hold, Count));

    public Strategy Strategy => Rotation.Keep(Trend > 1).Every(When);

    public double[][] Prices()
    {
        var random = new Random(Seed);
        return [.. Assets.Select(_ => Closes.Walk(random, Rows))];
    }

    public static PricePanel Panel(IReadOnlyList<Asset> assets, double[][] closes)
    {
        var days = Closes.Weekdays(closes[0].Length);
        var series = assets.Select((asset, i) => new PriceSeries(asset, days, closes[i], null, "test", DateOnly.MinValue));
        return PanelBuilder.Build([.. series], Conventions.House, DateRange.All).Panel;
    }

    public BacktestResult Run(double[][] closes, Conventions? conventions = null) => Run(Strategy, closes, conventions);

    public BacktestResult Run(Strategy strategy, double[][] closes, Conventions? conventions = null) =>
        Simulator.Run(strategy, Panel(Assets, closes), new RunSettings { Conventions = conventions ?? Conventions.House });

    public static void Holds(Func<Case, bool> property, int cases = 200)
    {
        var generator =
            from seed in Gen.Choose(0, 1_000_000)
            from rows in Gen.Choose(200, 320)
            from count in Gen.Choose(2, 6)
            from hold in Gen.Choose(1, 6)
            from schedule in Gen.Choose(0, Schedules.Length - 1)
            from slow in Gen.Choose(2, 60)
            select new Case(seed, rows, count, hold, schedule, slow);
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(17, 4711);
        Check.One(config, Prop.ForAll(generator.ToArbitrary(), property));
    }
}

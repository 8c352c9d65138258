using FsCheck;
using FsCheck.Fluent;
using Rota.Engine;

namespace Rota.Tests;

// A random market and a random strategy on it; everything follows from the numbers, so that a failure prints as them.
public sealed record Case(int Seed, int Rows, int Count, int Hold, int Schedule, int Slow)
{
    private static readonly Schedule[] Schedules = [Dsl.Day, Dsl.Week, Dsl.MonthEnd, Dsl.MonthStart, Dsl.MonthEnd.Offset(5), Dsl.QuarterEnd, Dsl.WeekEnd.Offset(-2)];

    public IReadOnlyList<Asset> Assets => [.. Enumerable.Range(0, Count).Select(i => new Asset($"A{i}"))];

    public Schedule When => Schedules[Schedule];

    public IScore Trend => Dsl.Score(Closes.Trend(Slow));

    public Rotation Rotation => Dsl.Rotate(Assets).RankBy(Trend).Hold(Math.Min(Hold, Count));

    public Strategy Strategy => Rotation.Keep(Trend > 1).Every(When);

    // A random one of the allocations that nest or remember.
    public Strategy Composed => (Seed % 4) switch
    {
        0 => Dsl.Portfolio((0.6, Strategy), (0.4, Dsl.Hold((Assets[0], 0.5), (Assets[^1], 0.3)).Every(Dsl.Never))).Every(When),
        1 => Dsl.When(
            Dsl.Of(Assets[0], Trend) > 1, Rotation.KeepUntil(Count).Filter(Trend > 1, otherwise: Assets[0], tryNext: true),
            Rotation.GuardPlaces(new Breadth(Assets, Trend)).Refuge(Assets[0])).Every(When),
        2 => Dsl.Blend((0.5, Rotation.PenalizeNewcomers(0.3)), (0.3, Rotation.Guard(new Breadth(Assets, Trend)))).Every(When).WhenOff(0.03, ratio: 0.5),
        _ => Dsl.Tranches(Rotation.Every(When).Named("part"), 0, 3, 7).Every(Dsl.MonthEnd),
    };

    // A random one of the rules that read their own account, filled at once or a day later.
    public Strategy Accounted => (Seed % 6) switch
    {
        0 => Rotation.Every(When).StopLoss(0.03).CheckedEvery(Dsl.Day),
        1 => Rotation.SwitchOnlyIf(by: 0.01).Every(When).TrailingStop(0.04).ReenterAfter(7.Days).CheckedEvery(Dsl.Week).WhenOff(0.05),
        2 => Rotation.HoldAtLeast(12.Days).Every(When).TargetVolatility(0.1, 20.Days, max: 1.2, spread: 0.01),
        3 => Dsl.Decide(Assets, HalfOfLosers).Every(When).ExitWhen(Trend < 1).CheckedEvery(Dsl.WeekEnd).TargetVolatility(0.2, 20.Days),
        4 => Dsl.Portfolio((0.5, Rotation.Every(When).StopLoss(0.02).CheckedEvery(Dsl.Day)),
            (0.5, Rotation.Every(When).TargetVolatility(0.1, 30.Days))).Every(Dsl.MonthEnd),
        _ => Dsl.Tranches(Rotation.Every(When).TrailingStop(0.03).ReenterAfter(3.Days).CheckedEvery(Dsl.Day), 0, 3, 7).Every(Dsl.MonthEnd),
    } is var strategy && Seed % 2 == 0 ? strategy.FillAt(Fill.NextClose) : strategy;

    // Half the weight for an asset that has lost since its entry, or while the account's value is odd.
    private Weights HalfOfLosers(MarketView market) => Weights.Equal(Assets).Scale(
        market.Holdings.Any(held => held.Gain < 0 && held.DaysHeld > 3) || Math.Floor(market.Equity) % 2 == 1 ? 0.5 : 1);

    // A rotation with AvailableOnly, alone or among others that hold nothing else.
    public Strategy Available => (Seed % 3) switch
    {
        0 => Rotation.AvailableOnly().Every(When),
        1 => Dsl.Blend((0.5, Rotation.AvailableOnly().Keep(Trend > 1)), (0.4, Dsl.Rotate(Assets).AvailableOnly())).Every(When).WhenOff(0.05),
        _ => Dsl.Portfolio(
            (0.5, Rotation.AvailableOnly().Every(When)), (0.5, Dsl.Rotate(Assets).AvailableOnly().Every(Dsl.MonthEnd))).Every(Dsl.MonthEnd),
    };

    public double[][] Prices()
    {
        var random = new Random(Seed);
        return [.. Assets.Select(_ => Closes.Walk(random, Rows))];
    }

    // The share of assets below their trend.
    private sealed record Breadth(IReadOnlyList<Asset> Assets, IScore Trend) : IScore
    {
        public IEnumerable<Asset> Needs => Assets;

        public double Of(AssetView asset)
        {
            var falling = 0;
            foreach (var one in Assets)
            {
                var trend = Trend.Of(asset.Market[one]);
                if (double.IsNaN(trend)) return double.NaN;
                if (trend < 1) falling++;
            }

            return (double)falling / Assets.Count;
        }
    }

    public static PricePanel Panel(IReadOnlyList<Asset> assets, double[][] closes, Allocation? allocation = null)
    {
        var series = assets.Select(
            (asset, i) => new PriceSeries(asset, Closes.Weekdays(closes[i].Length), closes[i], null, "test", DateOnly.MinValue));
        return PanelBuilder.Build([.. series], Conventions.House, DateRange.All, allocation).Panel;
    }

    public BacktestResult Run(double[][] closes, Conventions? conventions = null) => Run(Strategy, closes, conventions);

    public BacktestResult Run(Strategy strategy, double[][] closes, Conventions? conventions = null) =>
        Simulator.Run(strategy, Panel(Assets, closes, strategy.Allocation), new RunSettings { Conventions = conventions ?? Conventions.House });

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

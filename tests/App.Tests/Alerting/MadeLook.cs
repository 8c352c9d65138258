using Rota.Engine;
using Rota.Host.Alerting;

namespace Rota.Tests.Alerting;

// A script that decides each week by a plan of days and assets: from each day on, all in that asset.
internal static class MadeLook
{
    private static readonly DateOnly First = new(2026, 5, 4);
    private static readonly Asset[] Assets = ["A", "B", "C"];

    public static Look At(DateOnly asOf, params (DateOnly From, string Asset)[] plan) => Of(Run(asOf, plan));

    public static Look Of(BacktestResult run, StalePrices? stale = null) => new(
        new WatchedScript("/strategies/kda.csx", run.Strategy.Name, []), run, stale, () => Simulator.Now(run), (_, _, _) => "{}"u8.ToArray());

    public static Look StaleAt(DateOnly asOf, params (DateOnly From, string Asset)[] plan)
    {
        var run = Run(asOf, plan);
        return Of(run, new StalePrices(TradingDays.Next(run.To), [("B", run.To)]));
    }

    public static BacktestResult Run(DateOnly asOf, params (DateOnly From, string Asset)[] plan)
    {
        var days = new List<DateOnly>();
        for (var day = First; day <= asOf; day = TradingDays.Next(day)) days.Add(day);
        PriceSeries[] series = [.. Assets.Select(asset => new PriceSeries(
            asset, [.. days], [.. days.Select((_, i) => 100 + i * 0.1)], opens: null, $"csv:{asset}.csv", realFrom: First))];
        var strategy = Dsl.Decide(Assets, market => Weights.Of((plan.Last(each => each.From <= market.Date).Asset, 1.0)))
            .Every(Dsl.WeekOn(DayOfWeek.Monday)).Named("KDA");
        return Small.Run(strategy, Small.Free, series);
    }
}

using System.Globalization;
using Rota.Engine;
using Rota.Tests;
using static Rota.Dsl;
using static Rota.Plugins.Basics.BasicsWords;

namespace Rota.Benchmarks;

/// <summary>
/// CPU time and bytes of all house statistics of one run of 4,500 days, as a sweep asks for them. Targets: 25 µs and no byte. CPU time, as
/// other load of the machine should not count.
/// </summary>
internal static class StatisticsOfRuns
{
    private const int Rounds = 12;
    private const int Times = 2_000;

    public static void Run()
    {
        var strategy = Rotate("IEF", "IVV", "IJJ", "SCZ", "EEM").RankBy(Sma(20.Days) / Sma(120.Days)).Hold(1).Every(Week);
        var panel = SimulatedPrices.Panel(strategy.Allocation.Needs, 4500);
        var plain = Simulator.Run(strategy, panel, new RunSettings());
        var benchmark = Simulator.Run(Hold(("IVV", 1.0)).Every(Never), panel, new RunSettings { Range = new(plain.From, plain.To) }).Equity;
        Measure("no benchmark, cash earns nothing", plain);
        Measure("a benchmark and T-bills", plain with { Benchmark = benchmark, Settings = plain.Settings with { CashRate = CashRate.Constant(0.03) } });
    }

    private static void Measure(string what, BacktestResult run)
    {
        var statistics = PluginBox.Shipped.StatisticsOf("house").Cast<ICurveStatistic>().ToArray();
        var (basis, values) = (CurveBasis.Of(run), new double[statistics.Length]);
        var (room, trading) = (new double[basis.Room], TradingTotals.Of(run));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {run.Equity.Dates.Length} days, {basis.Room} numbers of room"));
        Line("facts alone", () => _ = basis.Facts(run.Equity.Values, trading, room).MaxDrawdown);
        Line($"facts and {statistics.Length} statistics", () =>
        {
            var facts = basis.Facts(run.Equity.Values, trading, room);
            for (var i = 0; i < statistics.Length; i++) values[i] = statistics[i].Of(facts);
        });
        Line("totals of trades", () => _ = TradingTotals.Of(run).Orders);
        var (past, space) = (new SharedPast(run.Panel, run.Settings.Conventions), new RunRoom());
        Line("a run with totals, facts and statistics", () =>
        {
            var curve = Simulator.Curve(run.Strategy, run.Panel, run.Settings, past, space);
            var facts = basis.Facts(curve.Values, TradingTotals.Of(basis.Dates, curve.Values, curve.Rebalances, curve.Trades), room);
            for (var i = 0; i < statistics.Length; i++) values[i] = statistics[i].Of(facts);
        });
        Line("the same statistics, each of a whole result", () =>
        {
            var fresh = run with { };
            for (var i = 0; i < statistics.Length; i++) values[i] = ((IStatistic)statistics[i]).Of(fresh);
        });
    }

    // The fastest of the rounds.
    private static void Line(string what, Action once)
    {
        var (least, bytes) = (double.PositiveInfinity, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var (began, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            for (var i = 0; i < Times; i++) once();
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - began).TotalMicroseconds / Times);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Times;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-45} {least,8:0.0} µs {bytes,9:#,0} bytes"));
    }
}

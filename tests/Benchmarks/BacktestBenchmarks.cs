using BenchmarkDotNet.Attributes;
using Rota.Engine;
using static Rota.Dsl;
using static Rota.Plugins.Basics.BasicsWords;
using static Rota.Plugins.Optimal.OptimalWords;

namespace Rota.Benchmarks;

/// <summary>One backtest: 5 assets × 4,500 days weekly, and KDA's 10 assets × 5,000 days monthly.</summary>
[MemoryDiagnoser]
public class BacktestBenchmarks
{
    private static readonly IScore Momentum =
        (12 * Return(1.MonthEnds) + 4 * Return(3.MonthEnds) + 2 * Return(6.MonthEnds) + Return(12.MonthEnds)) / 19;

    private readonly Strategy _weekly = Rotate("IEF", "IVV", "IJJ", "SCZ", "EEM").RankBy(Sma(20.Days) / Sma(120.Days)).Hold(1).Every(Week);

    private readonly Strategy _kda = Rotate("SPY", "VGK", "EWJ", "EEM", "VNQ", "RWX", "IEF", "TLT", "DBC", "GLD")
        .RankBy(Momentum).Hold(5).Keep(Momentum > 0)
        .WeighBy(MinVariance(correlation: Momentum, volatility: 1.MonthEnds))
        .Guard(Canary(Momentum, "VWO", "BND"))
        .Refuge("IEF", when: Momentum > 0)
        .Every(MonthEnd);

    private readonly RunSettings _settings = new();
    private PricePanel _five = null!;
    private PricePanel _ten = null!;

    /// <summary>Makes the prices.</summary>
    [GlobalSetup]
    public void MakePrices() =>
        (_five, _ten) = (SimulatedPrices.Panel(_weekly.Allocation.Needs, 4500), SimulatedPrices.Panel(_kda.Allocation.Needs, 5000));

    /// <summary>Target: under 1 ms and 100 kB.</summary>
    [Benchmark]
    public BacktestResult WeeklyRotationOfFive() => Simulator.Run(_weekly, _five, _settings);

    /// <summary>Ten assets, two canaries, minimum variance each month.</summary>
    [Benchmark]
    public BacktestResult MonthlyKda() => Simulator.Run(_kda, _ten, _settings);
}

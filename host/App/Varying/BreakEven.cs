using Rota.Engine;
using Rota.Host.Foundation;
using Rota.Host.Rendering;

namespace Rota.Host.Varying;

// The costs at which a strategy earns as much as its benchmark, in basis points of each order. NaN if it does at none, or without a benchmark.
internal sealed record BreakEven(double Bps, string Sentence)
{
    private const double Most = 500;
    private const double Accuracy = 0.01;

    public static BreakEven Of(BacktestResult compared, IReadOnlyList<IStatistic> statistics, Func<Costs, double> cagrAt)
    {
        if (compared.Benchmark is null || statistics.FirstOrDefault(each => each.Name == "cagr") is not { } cagr)
            return new(double.NaN, "Break-even costs need a benchmark: --benchmark 60/40, an asset or a script.");
        var goal = StudyBuilder.Build([compared], [cagr]).OfBenchmark(0, 0);
        var benchmark = $"{compared.BenchmarkName}, {SummaryText.Value(goal, Unit.Fraction)} a year";
        var (low, high) = (0.0, Most);
        var (free, dear) = (cagrAt(new(low)), cagrAt(new(high)));
        if (double.IsNaN(goal + free + dear))
            return new(double.NaN, $"Break-even costs are not known: the strategy or {compared.BenchmarkName} has no yearly return. Run a longer range.");
        if (free < goal) return new(double.NaN, $"Break-even costs: none. Even without costs the strategy earns less than {benchmark}.");
        if (dear > goal) return new(double.NaN, $"Break-even costs: none. Even at {Most} bps the strategy earns more than {benchmark}.");
        while (high - low > Accuracy)
        {
            var middle = (low + high) / 2;
            if (cagrAt(new(middle)) >= goal) low = middle;
            else high = middle;
        }

        var bps = (low + high) / 2;
        return new(bps, $"Break-even costs: {Format.Number(bps, "0.0")} bps of each order. Above these the strategy earns less than {benchmark}.");
    }
}

namespace Rota.Host.Workers;

// A statistic of the run; NaN if unknown.
internal sealed record StatisticValue(string Name, Unit Unit, double Value)
{
    // A result saved by an older version lacks it, and then its changes have no direction.
    public Better Better { get; init; }

    // That of the benchmark, NaN if unknown; a result saved by an older version lacks it.
    public double? Benchmark { get; init; }

    public static StatisticValue Of(IStatistic statistic, double value) => new(statistic.Name, statistic.Unit, value) { Better = statistic.Better };
}

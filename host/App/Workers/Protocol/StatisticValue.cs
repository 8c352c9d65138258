namespace Rota.Host.Workers;

// A statistic of the run; NaN where it is not known.
internal sealed record StatisticValue(string Name, Unit Unit, double Value)
{
    // A result saved by an older version lacks it, and then its changes have no direction.
    public Better Better { get; init; }

    public static StatisticValue Of(IStatistic statistic, double value) => new(statistic.Name, statistic.Unit, value) { Better = statistic.Better };
}

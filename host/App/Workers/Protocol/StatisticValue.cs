namespace Rota.Host.Workers;

// A statistic of the run; NaN where it is not known.
internal sealed record StatisticValue(string Name, Unit Unit, double Value);

namespace Rota.Host.Workers;

// A statistic of the run; NaN if unknown.
internal sealed record StatisticValue(string Name, Unit Unit, double Value);

namespace Rota.Host.Rendering;

// A statistic as a set defines it, and its value if there is a run.
internal sealed record StatisticDefinition(string Set, IStatistic Statistic, double? Value);

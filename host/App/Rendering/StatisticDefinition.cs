namespace Rota.Host.Rendering;

// What a set means by a statistic's name, and what it is of a run where there is one.
internal sealed record StatisticDefinition(string Set, IStatistic Statistic, double? Value);

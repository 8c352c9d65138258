namespace Rota.Plugins.Statistics;

// What a statistic needs to be known.
[Flags]
internal enum Needs
{
    Nothing = 0,
    Return = 1,
    Months = 2,
    Year = 4,
    Benchmark = 8,
    CashRate = 16,
    Risk = 32,
}

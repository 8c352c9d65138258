namespace Rota.Host.Luck;

// How the days of a month are counted: normalized trading days 1 to 21, or 0 to 20 trading days after a month end.
internal enum LuckDays
{
    MonthDay,
    Offset,
}

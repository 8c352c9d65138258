namespace Rota.Accounts;

// The day on which a year's tax is paid.
internal static class PayDay
{
    public static DateOnly Of(int year, (int Month, int Day) payOn) => ExchangeDay.OnOrAfter(new(year + 1, payOn.Month, payOn.Day));
}

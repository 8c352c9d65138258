namespace Rota.Accounts;

internal enum TransferPeriod { Month, Quarter, Year, RollingDays }

// At most some days with exchanges in a period; beyond, only moves into one fund, or none. A day is one transfer however many funds it moves.
internal sealed record TransferLimit(TransferPeriod Per, int Count, int RollingDays = 0, Asset? Then = null, RuleAction Action = RuleAction.Defer)
{
    // Null if orders are allowed on the day.
    public Restriction? Of(RuleView view)
    {
        var days = view.Exchanges.Select(deal => deal.Day).Where(day => day < view.Day).TakeWhile(day => IsSamePeriod(day, view.Day)).Distinct().Take(Count).ToList();
        return days.Count < Count ? null : new(
            0, RuleName.Transfers, $"The plan allows {Count} {(Count == 1 ? "transfer" : "transfers")} {Period}.", FreeFrom(days, view.Day), Action);
    }

    private string Period => Per switch
    {
        TransferPeriod.Month => "a month",
        TransferPeriod.Quarter => "a quarter",
        TransferPeriod.Year => "a year",
        _ => $"in {RollingDays} days",
    };

    // A limit over rolling days ends when the oldest of the last transfers that fill it drops out of them.
    private DateOnly FreeFrom(List<DateOnly> days, DateOnly day) => Per switch
    {
        TransferPeriod.Month => new DateOnly(day.Year, day.Month, 1).AddMonths(1),
        TransferPeriod.Quarter => new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1).AddMonths(3),
        TransferPeriod.Year => new DateOnly(day.Year + 1, 1, 1),
        _ => days[^1].AddDays(RollingDays),
    };

    private bool IsSamePeriod(DateOnly one, DateOnly other) => Per switch
    {
        TransferPeriod.Month => (one.Year, one.Month) == (other.Year, other.Month),
        TransferPeriod.Quarter => (one.Year, (one.Month - 1) / 3) == (other.Year, (other.Month - 1) / 3),
        TransferPeriod.Year => one.Year == other.Year,
        _ => other.DayNumber - one.DayNumber < RollingDays,
    };
}

namespace Rota.Host.Luck;

// The schedules that a strategy might as well have had, phases before days, and the one that it has.
internal sealed record LuckGrid(Period Period, int Step, LuckDays Days, IReadOnlyList<LuckCell> Cells, int Chosen)
{
    // "weekdays", as in "better than 25 % of the other weekdays".
    public string Noun => Period switch
    {
        Period.Week when Step == 1 => "weekdays",
        Period.Month when Step == 1 => "days of the month",
        Period.Quarter when Step == 1 => "days of the quarter",
        Period.Month when Step == 3 => "days of the quarter",
        Period.Year when Step == 1 => "days of the year",
        _ => "phases",
    };

    // Whether each phase has a month of the quarter.
    public bool IsQuarterly => Period == Period.Month && Step == 3;

    public bool HasOffsets => Days == LuckDays.Offset && Period >= Period.Month;

    // Why a strategy has no grid; null if it has one. Without a frequency, prices are taken for daily.
    public static string? WhyNone(Strategy strategy, Frequency frequency = Frequency.Daily)
    {
        var (name, schedule) = (strategy.Name, strategy.Schedule);
        if (strategy.Allocation is Portfolio portfolio)
        {
            return $"{name} is a portfolio, and its parts decide on days of their own. Choose one with --part: " +
                $"{string.Join(", ", portfolio.Parts.Select(part => part.Strategy.Name))}.";
        }

        if (schedule == Dsl.Never) return $"{name} decides once, on its first day. Compare first days with --from.";
        if (PeriodOf(schedule) is not { } period)
            return $"{name} decides on a schedule of its own ({schedule}), whose other days are not known. Use a word such as Week or MonthEnd.";
        if (schedule.Step > 1 || (frequency.CountsDays && period != Period.Day) || period > Period.Month) return null;
        return period == Period.Day
            ? $"{name} decides on every trading day, so no other day is left to compare."
            : $"{name} decides on every price: prices are {frequency.ToString().ToLowerInvariant()}. Use daily prices to compare days.";
    }

    public static LuckGrid Of(Strategy strategy, PricePanel panel, LuckDays days)
    {
        if (WhyNone(strategy, panel.Frequency) is { } why) throw new InputException(new Mistake(why));
        var own = strategy.Schedule;
        var period = PeriodOf(own)!.Value;
        if (days == LuckDays.Offset && (period < Period.Month || !panel.Frequency.CountsDays))
            throw new InputException(new Mistake($"--days offset counts trading days after a month end; {strategy.Name} decides by another schedule ({own}). Leave it out."));
        var places = LuckPlaces.Of(period, days, panel.Frequency.CountsDays).ToList();
        var cells = own.Step == 1
            ? places
            : [.. Enumerable.Range(0, own.Step).SelectMany(skip => places.Select(place => place.Every(own.Step, skip)))];
        var chosen = cells.FindIndex(cell => IsSame(cell.Schedule, own, panel.Dates));
        return chosen >= 0 ? new(period, own.Step, days, cells, chosen)
            : new(period, own.Step, days, [.. cells, LuckCell.AsWritten(own)], cells.Count);
    }

    private static Period? PeriodOf(Schedule schedule) => schedule.PerYear switch
    {
        252 => Period.Day,
        52 => Period.Week,
        12 => Period.Month,
        4 => Period.Quarter,
        1 => Period.Year,
        _ => null,
    };

    // Whether both choose the same of all days. The last is left out: the panel does not have the day after it.
    private static bool IsSame(Schedule one, Schedule other, ReadOnlySpan<DateOnly> days)
    {
        if (one.Step != other.Step || one.Skip != other.Skip || one.OffsetDays != other.OffsetDays) return false;
        for (var i = 1; i + 1 < days.Length; i++)
        {
            var day = new TradingDay(days[i], days[i - 1], days[i + 1]);
            if (one.Includes(day) != other.Includes(day)) return false;
        }

        return true;
    }
}

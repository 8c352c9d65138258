namespace Rota;

/// <summary>The units that turn a number into a lookback: <c>63.Days</c>, <c>3.MonthEnds</c>, <c>2.5.MonthsOf(22)</c>.</summary>
public static class LookbackUnits
{
    extension(int count)
    {
        /// <summary>Trading days.</summary>
        /// <keywords>window, period, trading days</keywords>
        /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
        public Lookback Days => Lookback.OfDays(count);

        /// <summary>Month ends: back to the last trading day of the n-th calendar month before the decision's.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
        public Lookback MonthEnds => Lookback.OfMonthEnds(count);

        /// <summary>Back to a normalized trading day of the n-th calendar month before the decision's.</summary>
        /// <param name="number">1 for the first trading day of a month to 21 for the last.</param>
        public Lookback MonthDays(int number) => Lookback.OfMonthDays(count, number);

        /// <summary>Back to the same day of the month n calendar months earlier.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
        public Lookback CalendarMonths => Lookback.OfCalendarMonths(count);

        /// <summary>Months of a fixed number of trading days each.</summary>
        /// <param name="days">Trading days per month, 1 to 31: 21 and 22 are usual.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
        public Lookback MonthsOf(int days) => Lookback.OfMonths(count, days);
    }

    extension(double count)
    {
        /// <summary>Month ends: back to the n-th month end before the decision's month; a fraction goes back round(fraction · 21) trading days more.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is not above 0.</exception>
        public Lookback MonthEnds => Lookback.OfMonthEnds(count);

        /// <summary>Calendar months; a fraction goes back round(fraction · 21) trading days more.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number is not above 0.</exception>
        public Lookback CalendarMonths => Lookback.OfCalendarMonths(count);

        /// <summary>Months of a fixed number of trading days each: round(count · days) days, halves away from zero.</summary>
        /// <param name="days">Trading days per month, 1 to 31: 21 and 22 are usual.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
        public Lookback MonthsOf(int days) => Lookback.OfMonths(count, days);
    }
}

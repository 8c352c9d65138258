namespace Rota;

/// <summary>Facts about frequencies of prices.</summary>
public static class Frequencies
{
    private const int DaysPerWeek = 7;

    extension(Frequency frequency)
    {
        /// <summary>The number of prices per year, used to annualise returns: 252, 365, 52, 12 or 4.</summary>
        public int PeriodsPerYear => frequency switch
        {
            Frequency.Daily => 252,
            Frequency.AllDays => 365,
            Frequency.Weekly => 52,
            Frequency.Monthly => 12,
            _ => 4,
        };

        /// <summary>Whether each trading day or calendar day has a price, so that lookbacks can count days.</summary>
        public bool CountsDays => frequency is Frequency.Daily or Frequency.AllDays;

        // The frequency of rows that are not days: monthly where daily rows follow.
        internal Frequency Coarse => frequency.CountsDays ? Frequency.Monthly : frequency;

        // The period that a price of this frequency covers.
        internal string Noun => frequency switch
        {
            Frequency.Weekly => "week",
            Frequency.Monthly => "month",
            Frequency.Quarterly => "quarter",
            _ => "day",
        };

        // The number of the day's week, month or quarter; of prices that come by the day, of the day itself.
        internal int PeriodOf(DateOnly day) => frequency switch
        {
            Frequency.Weekly => day.DayNumber / DaysPerWeek, // day 0 is a Monday
            Frequency.Monthly => Months.Of(day),
            Frequency.Quarterly => (Months.Of(day) - 1) / Months.PerQuarter,
            _ => day.DayNumber,
        };

        // The last trading day of the day's week, month or quarter.
        internal DateOnly LastDayOf(DateOnly day) => frequency.CountsDays ? day : ExchangeDays.Previous(frequency.FirstDayAfter(day));

        // How a sentence names the day's period: "the week of 2020-12-21", "2020-12", "2020-Q4".
        internal string NameOf(DateOnly day) => frequency switch
        {
            Frequency.Weekly => $"the week of {DateOnly.FromDayNumber(day.DayNumber / DaysPerWeek * DaysPerWeek):O}",
            Frequency.Monthly => $"{day:yyyy-MM}",
            Frequency.Quarterly => $"{day.Year:0000}-Q{(day.Month - 1) / Months.PerQuarter + 1}",
            _ => $"{day:O}",
        };

        // The adjective for prices of this frequency in a sentence.
        internal string Adjective => frequency switch
        {
            Frequency.Daily => "daily",
            Frequency.AllDays => "for all seven days of the week",
            Frequency.Weekly => "weekly",
            Frequency.Monthly => "monthly",
            _ => "quarterly",
        };

        // The first day of the period that follows the day's.
        internal DateOnly FirstDayAfter(DateOnly day)
        {
            if (frequency == Frequency.Weekly) return DateOnly.FromDayNumber((day.DayNumber / DaysPerWeek + 1) * DaysPerWeek);
            var month = new DateOnly(day.Year, day.Month, 1);
            return month.AddMonths(frequency == Frequency.Monthly ? 1 : Months.PerQuarter - (day.Month - 1) % Months.PerQuarter);
        }
    }
}

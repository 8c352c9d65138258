namespace Rota;

/// <summary>The unit of a lookback.</summary>
public enum LookbackUnit
{
    /// <summary>Trading days of the asset.</summary>
    Days,

    /// <summary>Months of a fixed number of trading days.</summary>
    MonthsOf,

    /// <summary>Last trading days of calendar months.</summary>
    MonthEnds,

    /// <summary>Normalized trading days of calendar months.</summary>
    MonthDays,

    /// <summary>Calendar months back to the same day of the month.</summary>
    CalendarMonths,
}

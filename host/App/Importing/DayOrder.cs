namespace Rota.Host.Importing;

// The possible meanings of a date's text.
[Flags]
internal enum DayOrder
{
    None = 0,
    YearMonthDay = 1,
    DayMonthYear = 2,
    MonthDayYear = 4,
    ShortYearMonthDay = 8, // the year with two digits
    NamedMonth = 16, // Jan 2, 2005
    NamedMonthShortYear = 32, // Jan-05, which may be a day without a year
    YearMonth = 64,
    Serial = 128, // days since 1899-12-30, as spreadsheets count them
}

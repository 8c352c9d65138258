namespace Rota.Tests;

// A flaw of a file.
internal enum Flaw
{
    None,
    MonthFirst,
    DayFirst,
    TimeOfDay,
    DecimalComma,
    ZeroClose,
    NoClose,
    NoAdjustedClose,
    TwoAdjusted,
    DoubtfulAdjusted,
    DayTwice,
    Unsorted,
    CutOff,
    Nul,
    AnotherAsset,
    PeriodTwice,
    PeriodMissing,
}

namespace Rota.Tests;

// What may be wrong with a file.
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

namespace Rota.Plugins.Csv;

// The kinds of errors in a row; a file reports each kind once, with a count.
internal enum Mistaken
{
    Quotes,
    Cells,
    Date,
    DayOrMonth,
    TimeOfDay,
    NoAsset,
    NoNumber,
    DecimalComma,
    NotAbove0,
    Missing,
    Twice,
    Order,
    Amount,
}

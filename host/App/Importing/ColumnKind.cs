namespace Rota.Host.Importing;

// The kind of a column, judged by its name.
internal enum ColumnKind
{
    Unknown,
    Date,
    MaybeDate, // a date if no column is certainly one
    OtherDate, // of something other than the price
    Fund,
    Ticker,
    Close,
    Price,
    NetAssetValue,
    UnitValue,
    AdjustedClose,
    AdjustedOther, // adjusted by an unknown rule
    Other, // certainly not the price: an open, a volume, a change
    Unclear, // a number of unknown meaning
    Transaction, // found only in lists of orders and holdings
}

namespace Rota.Host.Importing;

// The kind of an export's column, judged by its name.
internal enum ColumnKind
{
    Unknown,
    Date,
    MaybeDate, // a date where no column is certainly one
    OtherDate, // of something else than the price
    Fund,
    Ticker,
    Close,
    Price,
    NetAssetValue,
    UnitValue,
    AdjustedClose,
    AdjustedOther, // adjusted, by whatever rule its source has
    Other, // certainly not a price to hold: an open, a volume, a change
    Unclear, // a number that may be anything
    Transaction, // what only lists of orders and holdings have
}

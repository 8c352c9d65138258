namespace Rota.Plugins.Csv;

// The content of a column, by its name.
internal enum Field
{
    Other,
    Date,
    OtherDate, // a date, if no column is called Date
    Asset,
    OtherAsset,
    Open,
    High,
    Low,
    Close,
    Volume,
    AdjustedClose,
    AdjustedOther, // adjusted, and not a close
    Adjusted, // adjusted, but of an unknown kind
    Prices,
}

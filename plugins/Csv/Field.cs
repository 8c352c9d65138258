namespace Rota.Plugins.Csv;

// What a column holds, by its name.
internal enum Field
{
    Other,
    Date,
    OtherDate, // a date where no column is called Date
    Asset,
    OtherAsset,
    Open,
    High,
    Low,
    Close,
    Volume,
    AdjustedClose,
    AdjustedOther, // adjusted, and not a close
    Adjusted, // adjusted, and nobody knows what
    Prices,
}

namespace Rota.Host.Accounting;

// The columns of a broker's export that are read.
internal enum HoldingsColumn
{
    Symbol,
    Quantity,
    Price,
    Value,
    Cost,
    Account,
}

namespace Rota.Host.Accounting;

// Where an export has its columns; -1 for a column that it lacks.
internal sealed record HoldingsColumns(int Symbol, int Quantity, int Price, int Value, int Cost, int Account)
{
    private static readonly Dictionary<HoldingsColumn, string[]> Known = new()
    {
        [HoldingsColumn.Symbol] = ["Symbol", "Ticker"],
        [HoldingsColumn.Quantity] = ["Quantity", "Qty (Quantity)", "Shares", "Qty"],
        [HoldingsColumn.Price] = ["Last Price", "Price", "Share Price"],
        [HoldingsColumn.Value] = ["Current Value", "Mkt Val (Market Value)", "Total Value", "Value"],
        [HoldingsColumn.Cost] = ["Cost Basis Total", "Cost Basis"],
        [HoldingsColumn.Account] = ["Account Number"],
    };

    public bool AreEnough => Symbol >= 0 && (Quantity >= 0 || Value >= 0);

    // The columns that the account names, and the known ones of all others.
    public static HoldingsColumns Of(TableRow header, IReadOnlyDictionary<HoldingsColumn, string> named)
    {
        return new(
            At(HoldingsColumn.Symbol), At(HoldingsColumn.Quantity), At(HoldingsColumn.Price), At(HoldingsColumn.Value), At(HoldingsColumn.Cost),
            At(HoldingsColumn.Account));

        int At(HoldingsColumn column) => named.TryGetValue(column, out var name) ? header.Find(name) : header.Find(Known[column]);
    }

    public static string Expected(IReadOnlyDictionary<HoldingsColumn, string> named)
    {
        return $"a column {Names(HoldingsColumn.Symbol)} and a column {Names(HoldingsColumn.Quantity)} or {Names(HoldingsColumn.Value)}. " +
            "Name other columns with 'columns' in the account";

        string Names(HoldingsColumn column) => named.TryGetValue(column, out var name) ? $"'{name}'" : string.Join(", ", Known[column].Select(each => $"'{each}'"));
    }
}

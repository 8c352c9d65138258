namespace Rota.Accounts;

// A row of an account's history. Shares and amounts are above 0 except those of a split; the fund is null for money paid into or out of cash,
// and the shares of a distribution are null if it stayed cash.
internal sealed record HistoryRow(DateOnly Day, Asset? Fund, HistoryAction Action, decimal? Shares, decimal? Amount, decimal Fee, string? Lot, int Line);

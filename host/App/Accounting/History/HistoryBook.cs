using Rota.Accounts;

namespace Rota.Host.Accounting;

// The lots and deals that a history leaves. A sale of more shares than there were is a mistake of its row.
internal static class HistoryBook
{
    public static AccountBook Of(IReadOnlyList<HistoryRow> rows, string path)
    {
        var book = new AccountBook();
        foreach (var row in rows.Where(row => row is { Fund: not null, Shares: not null })) Add(book, row, path);
        return book;
    }

    private static void Add(AccountBook book, HistoryRow row, string path)
    {
        var (fund, shares) = (row.Fund!, row.Shares!.Value);
        var isSale = row.Action is HistoryAction.Sell or HistoryAction.Withdrawal;
        var held = book.SharesOf(fund);
        var after = isSale ? held - shares : held + shares;
        if (row.Action == HistoryAction.Split && (held == 0 || after <= 0))
        {
            throw new InputException(new Mistake(
                $"The split of {fund} changes its {AmountText.Shares(held)} shares by {AmountText.Shares(shares)}. Give the shares that it adds, or takes if they are below 0.",
                path, row.Line));
        }

        if (after < 0)
        {
            throw new InputException(new Mistake(
                $"{AmountText.Shares(shares)} shares of {fund} leave on {row.Day:O}, but the rows before have {AmountText.Shares(held)}. Add the missing purchase, or an opening.",
                path, row.Line));
        }

        if (row.Action == HistoryAction.Split) book.Split(fund, shares);
        else if (isSale) book.Add(new(row.Day, fund, -shares, -row.Amount!.Value, Kind(row.Action), row.Fee));
        else book.Add(new(row.Day, fund, shares, row.Amount ?? 0, Kind(row.Action), row.Fee, row.Lot));
    }

    private static DealKind Kind(HistoryAction action) => action switch
    {
        HistoryAction.Contribution => DealKind.Contribution,
        HistoryAction.Withdrawal => DealKind.Withdrawal,
        HistoryAction.Dividend or HistoryAction.Gain => DealKind.Reinvested,
        HistoryAction.Opening => DealKind.Opening,
        _ => DealKind.Exchange,
    };
}

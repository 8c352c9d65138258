using Rota.Accounts;

namespace Rota.Host.Accounting;

// An account with what it holds. A history that is not given is null: then nobody knows when shares were bought.
internal sealed record AccountState(AccountFile File, HoldingsExport Holdings, IReadOnlyList<HistoryRow>? History)
{
    // The day of shares whose purchase is not known. No rule that looks at it is applied: StateChecks refuses them.
    private static readonly DateOnly Unknown = DateOnly.MinValue;

    // Reads the files that the account names.
    public static AccountState Read(string path)
    {
        var file = AccountFile.Read(path);
        var mistakes = new List<Mistake>();
        var state = Read(file, mistakes);
        return mistakes.Count == 0 ? state! : throw new InputException(mistakes);
    }

    // Null with at least one mistake.
    public static AccountState? Read(AccountFile file, List<Mistake> mistakes)
    {
        HoldingsExport? holdings = null;
        IReadOnlyList<HistoryRow>? history = null;
        if (file.Holdings.Path is { } export) Collect(() => holdings = HoldingsExport.Read(export, file.Holdings));
        else mistakes.Add(new Mistake("The account names no 'holdings'; add the name of your broker's export, such as \"positions.csv\".", file.Path));
        if (file.History is { } past)
        {
            Collect(() =>
            {
                history = HistoryFile.Read(past);
                _ = HistoryBook.Of(history, past);
            });
        }

        return mistakes.Count == 0 ? new(file, holdings!, history) : null;

        void Collect(Action read)
        {
            try
            {
                read();
            }
            catch (InputException wrong)
            {
                mistakes.AddRange(wrong.Mistakes);
            }
        }
    }

    public bool IsOutside(Asset fund) => File.Account.Outside.Contains(fund);

    // Shares count dollars where the export tells values alone.
    public static bool IsByValue(ExportedFund fund) => fund.Shares is null;

    // Dollars a share by the export; null if it tells no price. A fund by value alone has a price of 1.
    public static decimal? PriceOf(ExportedFund fund) =>
        IsByValue(fund) ? 1 : fund.Price ?? (fund.Value is { } value && fund.Shares is > 0 and { } shares ? value / shares : null);

    // The funds and lots that a strategy of these assets manages, with the cash. Refuses what orders cannot be based on.
    public AccountBook BookFor(IReadOnlyList<Asset> assets)
    {
        var mistakes = StateChecks.Of(this, assets).Concat(StateChecks.OfStrategy(this, assets)).ToList();
        if (mistakes.Count > 0) throw new InputException(mistakes);
        var book = History is null ? Opened() : HistoryBook.Of([.. History.Where(row => row.Fund is null || !IsOutside(row.Fund))], File.History!);
        book.Cash = Holdings.Cash;
        return book;
    }

    private AccountBook Opened()
    {
        var book = new AccountBook();
        foreach (var fund in Holdings.Funds.Where(fund => !IsOutside(fund.Fund)))
        {
            var shares = fund.Shares ?? fund.Value!.Value;
            book.Add(new(Unknown, fund.Fund, shares, fund.Cost ?? fund.Worth ?? 0, DealKind.Opening));
        }

        return book;
    }
}

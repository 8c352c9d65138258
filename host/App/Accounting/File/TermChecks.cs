using Rota.Accounts;

namespace Rota.Host.Accounting;

// What parts of an account's file say of each other. The broker's export is not needed here.
internal static class TermChecks
{
    public static IEnumerable<Mistake> Of(AccountFile file, Members json)
    {
        var account = file.Account;
        foreach (var (key, what) in Contradictions(file))
        {
            var place = json.Find(key)?.NamedAt ?? (json.Place.Line, json.Place.Column);
            yield return new Mistake(what, file.Path, place.Line, place.Column);
        }

        if (account.Type == AccountType.Taxable && account.Tax is null && json.Find("type") is { } type)
            yield return new Mistake("A taxable account needs 'tax' with its rates.", file.Path, type.Line, type.Column);
    }

    private static IEnumerable<(string Key, string What)> Contradictions(AccountFile file)
    {
        var account = file.Account;
        if (account.Type != AccountType.Taxable && account.Tax is not null)
            yield return ("tax", "Nothing is taxed inside a taxDeferred or taxFree account; leave 'tax' out, or set \"type\": \"taxable\".");
        if (account.Cash == CashUse.Free && account.CashFund is { } cashFund)
            yield return ("cashFund", $"'cashFund' is {cashFund}, but cash may lie idle here; set \"cash\": \"none\", or leave 'cashFund' out.");
        if (account.Cash == CashUse.None && account.Reserve > 0)
            yield return ("reserve", "An account with \"cash\": \"none\" keeps no cash, so it cannot keep a reserve; leave 'reserve' out.");
        foreach (var (fund, key) in Managed(account).Where(each => account.Outside.Contains(each.Fund)).Distinct())
            yield return ("outside", $"{fund} is in 'outside', which is left alone, and in '{key}'; take it out of one.");
        foreach (var (fund, key) in Managed(account).Where(each => file.Holdings.CashSymbols.Contains(each.Fund.Name, StringComparer.OrdinalIgnoreCase)).Distinct())
            yield return ("cashSymbols", $"{fund} is in 'cashSymbols', which counts as cash, and in '{key}'; take it out of one.");
        if (account.Parking is { } parking && BlockOf(account, parking) is { } rule)
        {
            yield return ("parking",
                $"Money cannot wait in {parking}, which '{rule}' may block. Add it to 'moneyMarket' of the plan if the plan exempts it, or name another fund.");
        }
    }

    private static IEnumerable<(Asset Fund, string Key)> Managed(Account account)
    {
        foreach (var fund in account.Funds.Values) yield return (fund, "funds");
        if (account.CashFund is { } cashFund) yield return (cashFund, "cashFund");
        if (account.Parking is { } parking) yield return (parking, "parking");
    }

    private static string? BlockOf(Account account, Asset fund)
    {
        if (fund == account.CashFund || account.Plan.MoneyMarket.Contains(fund)) return null;
        return account.Plan.RoundTrips.Any(rule => rule.Funds.Includes(fund)) ? "roundTrips"
            : account.Plan.PurchaseBlocks.Any(rule => rule.Funds.Includes(fund)) ? "purchaseBlock"
            : null;
    }
}

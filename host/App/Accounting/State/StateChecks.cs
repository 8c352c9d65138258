using Rota.Accounts;
using Rota.Host.Scripting;

namespace Rota.Host.Accounting;

// What keeps orders from being made: the account's files together, each of which is right by itself.
internal static class StateChecks
{
    // Brokers round shares.
    private const decimal Rounding = 0.001m;

    // Assets of a strategy may be more funds of the account.
    public static IEnumerable<Mistake> Of(AccountState state, IReadOnlyList<Asset> assets) =>
        [.. Names(state.File, Known(state, assets)), .. Ages(state), .. Quantities(state), .. Totals(state), .. Reserve(state)];

    // For a backtest, which needs no export.
    public static IEnumerable<Mistake> OfRun(AccountFile file, IReadOnlyList<Asset> assets) =>
        [.. Names(file, [.. Known(file), .. assets.Select(file.Account.FundOf)]), .. Outside(file, assets)];

    // Rules that name a fund that the account does not have.
    private static IEnumerable<Mistake> Names(AccountFile file, HashSet<Asset> known)
    {
        var account = file.Account;
        foreach (var named in file.Named.Where(named => !known.Contains(named.Fund)))
        {
            var hint = account.Funds.TryGetValue(named.Fund, out var fund) ? $"The account holds {fund} for it; name that fund."
                : SimilarWord.To(named.Fund.Name, known.Select(each => each.Name)) is { } similar ? $"Did you mean {similar}?"
                : $"Add it to 'funds', such as \"{named.Fund}\": \"{named.Fund}\", if a strategy may hold it.";
            yield return new Mistake($"'{named.Key}' names {named.Fund}, which the account does not have. {hint}", file.Path, named.Place.Line, named.Place.Column);
        }
    }

    // The funds of the account, as far as its file tells.
    private static HashSet<Asset> Known(AccountFile file)
    {
        var account = file.Account;
        HashSet<Asset> known = [.. account.Funds.Values, .. account.Outside];
        if (account.CashFund is { } cashFund) known.Add(cashFund);
        if (account.Parking is { } parking) known.Add(parking);
        return known;
    }

    // Held funds that nobody manages, and assets that cannot be bought.
    public static IEnumerable<Mistake> OfStrategy(AccountState state, IReadOnlyList<Asset> assets)
    {
        var account = state.File.Account;
        var managed = Managed(account, assets);
        foreach (var held in state.Holdings.Funds.Where(held => !managed.Contains(held.Fund) && !state.IsOutside(held.Fund)))
        {
            yield return new Mistake(
                $"{held.Fund} is held, but it is neither in 'funds' nor in 'outside'. Add it to 'funds' for the asset that it stands for, or to 'outside' to leave it alone.",
                state.Holdings.Path, held.Line);
        }

        foreach (var mistake in Outside(state.File, assets)) yield return mistake;
    }

    private static IEnumerable<Mistake> Outside(AccountFile file, IReadOnlyList<Asset> assets) =>
        assets.Where(asset => file.Account.Outside.Contains(file.Account.FundOf(asset))).Select(asset => new Mistake(
            $"The strategy may hold {asset}, but {file.Account.FundOf(asset)} is in 'outside'. Take it out, or name another fund for {asset} in 'funds'.", file.Path));

    public static HashSet<Asset> Managed(Account account, IEnumerable<Asset> assets)
    {
        HashSet<Asset> managed = [.. account.Funds.Values, .. assets.Select(account.FundOf)];
        if (account.CashFund is { } cashFund) managed.Add(cashFund);
        if (account.Parking is { } parking) managed.Add(parking);
        return managed;
    }

    private static HashSet<Asset> Known(AccountState state, IReadOnlyList<Asset> assets)
    {
        var known = Known(state.File);
        known.UnionWith(assets.Select(state.File.Account.FundOf));
        known.UnionWith(state.Holdings.Funds.Select(held => held.Fund));
        known.UnionWith((state.History ?? []).Select(row => row.Fund).OfType<Asset>());
        return known;
    }

    // Rules that look at days of purchases and sales.
    private static IEnumerable<Mistake> Ages(AccountState state)
    {
        var account = state.File.Account;
        foreach (var (rule, funds) in Looking(account))
        {
            if (state.History is null)
            {
                yield return new Mistake(
                    $"{rule} needs the days on which shares were bought and sold. Write them to a file with the columns Date, Fund, Action, Shares, Amount, and name it in 'history'.",
                    state.File.Path);
            }

            foreach (var held in Managed(state).Where(held => AccountState.IsByValue(held) && funds(held.Fund)))
                yield return new Mistake($"{rule} needs the shares of {held.Fund}, but the export has its value alone. Export a file with quantities.", state.Holdings.Path, held.Line);
        }
    }

    private static IEnumerable<(string Rule, Func<Asset, bool> Funds)> Looking(Account account)
    {
        var plan = account.Plan;
        if (plan.MinimumHoldings.Count > 0) yield return ("'minimumHolding'", fund => plan.MinimumHoldings.Any(rule => rule.Funds.Includes(fund)));
        if (plan.RedemptionFees.Count > 0) yield return ("'redemptionFee'", fund => plan.RedemptionFees.Any(rule => rule.Funds.Includes(fund)));
        if (plan.RoundTrips.Count > 0) yield return ("'roundTrips'", _ => false);
        if (plan.PurchaseBlocks.Count > 0) yield return ("'purchaseBlock'", _ => false);
        if (plan.Washes.Count > 0) yield return ("'wash'", _ => false);
        if (account.Tax is not null) yield return ("'tax'", _ => true);
    }

    private static IEnumerable<Mistake> Quantities(AccountState state)
    {
        if (state.File.Account.Units.Kind != UnitKind.Shares) return [];
        return Managed(state).Where(AccountState.IsByValue).Select(held => new Mistake(
            $"'units' counts shares, but the export has the value of {held.Fund} alone. Export a file with quantities, or set \"units\": \"wholePercent\" or \"dollars\".",
            state.Holdings.Path, held.Line));
    }

    // The shares of the history add up to those of the export.
    private static IEnumerable<Mistake> Totals(AccountState state)
    {
        if (state.History is null) yield break;
        var past = HistoryBook.Of(state.History, state.File.History!);
        foreach (var held in Managed(state).Where(held => !AccountState.IsByValue(held) && Math.Abs(held.Shares!.Value - past.SharesOf(held.Fund)) > Rounding))
            yield return Differs(held.Fund, past.SharesOf(held.Fund), held.Shares!.Value);
        foreach (var gone in past.Funds.Where(fund => !state.IsOutside(fund) && past.SharesOf(fund) > Rounding && state.Holdings.Funds.All(held => held.Fund != fund)))
            yield return Differs(gone, past.SharesOf(gone), 0);

        Mistake Differs(Asset fund, decimal added, decimal held) => new(
            $"The history of {fund} adds up to {AmountText.Shares(added)} shares, but {Path.GetFileName(state.Holdings.Path)} has {AmountText.Shares(held)}. Add what is missing.",
            state.File.History);
    }

    private static IEnumerable<Mistake> Reserve(AccountState state)
    {
        var reserve = state.File.Account.Reserve;
        var value = state.Holdings.Cash + Managed(state).Sum(held => held.Worth ?? 0);
        if (reserve > value && Managed(state).All(held => held.Worth is not null))
        {
            yield return new Mistake(
                $"'reserve' is {AmountText.Dollars(reserve)}, more than the {AmountText.Dollars(value)} that the account has. Lower it.", state.File.Path);
        }
    }

    private static IEnumerable<ExportedFund> Managed(AccountState state) => state.Holdings.Funds.Where(held => !state.IsOutside(held.Fund));
}

using Rota.Accounts;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Accounting;

// What an account has to do for a signal: its orders, at which prices, by when.
internal sealed record AccountSheet(AccountState State, OrderSheet Orders, IReadOnlyList<FundQuote> Quotes, OrderDay Day)
{
    public Account Account => State.File.Account;

    public decimal Value => Orders.Value + Account.Reserve;

    // Each asset of the strategy with the fund that stands for it, in the order of the universe.
    public required IReadOnlyList<(Asset Asset, Asset Fund)> Stands { get; init; }

    public required IReadOnlyList<(Asset Fund, decimal Weight)> Target { get; init; }

    public required Costs Costs { get; init; }

    public static AccountSheet Of(AccountState state, BacktestResult run, SignalSheet signal, PreparedRun prepared, DateTimeOffset now)
    {
        var (account, assets) = (state.File.Account, run.Strategy.Allocation.Assets);
        var book = state.BookFor(assets);
        var universe = assets.Select(account.FundOf).Distinct().ToArray();
        (Asset Fund, decimal Weight)[] target =
        [
            .. universe.Select(fund => (fund, assets.Where(asset => account.FundOf(asset) == fund).Sum(asset => (decimal)signal.Last.Decision.Target[asset]))),
        ];
        var quotes = new FundQuotes(state, run, prepared).Of(universe.Concat(book.Funds).Concat(AccountFunds.Besides(account)));
        var day = OrderDay.Of(account.Pricing, now);
        // The costs of a profile are a model of past trades; an owner's are those that he gives.
        var costs = prepared.Plan.Settings.Any(setting => setting is { Key: SettingKeys.CostBps, IsDefault: false }) ? run.Settings.Conventions.Costs : new Costs(0);
        var orders = OrderMaker.Of(new(account, book, day.Day, quotes.ToDictionary(quote => quote.Fund, quote => quote.Price), target)
        {
            Cost = (amount, price) => (decimal)costs.Of((double)amount, (double)price),
            IsRebalance = IsThere(book, target),
            NextTradingDay = TradingDays.Next,
        });
        return new(state, orders, quotes, day)
        {
            Stands = [.. assets.Select(asset => (asset, account.FundOf(asset)))],
            Target = target,
            Costs = costs,
        };
    }

    // The account holds the funds of the target and no others: only drift separates it from the target.
    private static bool IsThere(AccountBook book, (Asset Fund, decimal Weight)[] target)
    {
        var wanted = target.Where(each => each.Weight > 0).Select(each => each.Fund).ToHashSet();
        return wanted.SetEquals(book.Funds.Where(fund => book.SharesOf(fund) > 0));
    }
}

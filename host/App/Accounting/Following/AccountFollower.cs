using System.Runtime.CompilerServices;
using Rota.Accounts;
using Rota.Host.Prices;
using Rota.Host.Runs;

namespace Rota.Host.Accounting;

// Follows runs with an account. Each result finds its account by the curve that all its later forms keep.
internal sealed class AccountFollower(AccountFile file, IReadOnlyList<IStatistic> statistics)
{
    private readonly ConditionalWeakTable<EquityCurve, FollowedRun> _runs = [];

    public FollowedRun? Of(BacktestResult result) => _runs.TryGetValue(result.Equity, out var followed) ? followed : null;

    // The run, with all that follows it.
    public PreparedRun Following(PreparedRun prepared) => prepared with { Followed = ideal => Follow(ideal, prepared) };

    private BacktestResult Follow(BacktestResult ideal, PreparedRun prepared)
    {
        var account = file.Account;
        if (StateChecks.OfRun(file, ideal.Strategy.Allocation.Assets).ToList() is { Count: > 0 } mistakes) throw new InputException(mistakes);
        var funds = AccountFunds.Others(account, ideal.Strategy);
        var series = funds.Count == 0 ? [] : SeriesLoader.Load(prepared.Feed, funds, ideal.To, prepared.Plan.Proxies, CancellationToken.None);
        var prices = FundPrices.Of(ideal, series, isTaxed: account.Tax is not null);
        var run = AccountWalk.Of(ideal, account, prices);
        var unruled = account.Plan == new PlanRules() ? run : AccountWalk.Of(ideal, account with { Plan = new(), Parking = null }, prices);
        var result = AccountResult.Of(run, prices, series);
        var figures = RunFigures.Of([result, ideal, AccountResult.Of(unruled, prices, series)], statistics);
        var followed = new FollowedRun(run, unruled, PlanFigures.Of(run), figures[0], figures[1], figures[2]);
        _runs.Add(result.Equity, followed);
        return result with { Remarks = [.. result.Remarks, .. FollowedRemarks.Of(followed, prepared)] };
    }
}

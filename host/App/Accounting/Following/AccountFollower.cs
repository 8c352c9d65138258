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

    // The run, with the account that follows it. Runs of the same script share the prices of funds.
    public PreparedRun Following(PreparedRun prepared)
    {
        var series = new Lazy<IReadOnlyList<PriceSeries>>(() => SeriesOf(prepared));
        return prepared with
        {
            Followed = new(
                file.Account.Name, file.Hash, ideal => Remarked(ideal, prepared, series.Value),
                ideal => Alone(ideal, series.Value)),
        };
    }

    private BacktestResult Alone(BacktestResult ideal, IReadOnlyList<PriceSeries> series)
    {
        var prices = PricesOf(ideal, series);
        var result = AccountResult.Of(AccountWalk.Of(ideal, file.Account, prices), prices, series);
        return result with { Notes = [.. result.Notes, $"Account '{file.Account.Name}' follows the run: its figures are those of the account, time-weighted."] };
    }

    private BacktestResult Remarked(BacktestResult ideal, PreparedRun prepared, IReadOnlyList<PriceSeries> series)
    {
        var (account, prices) = (file.Account, PricesOf(ideal, series));
        var run = AccountWalk.Of(ideal, account, prices);
        var unruled = account.Plan == new PlanRules() ? run : AccountWalk.Of(ideal, account with { Plan = new(), Parking = null }, prices);
        var result = AccountResult.Of(run, prices, series);
        var figures = RunFigures.Of([result, ideal, AccountResult.Of(unruled, prices, series)], statistics);
        var followed = new FollowedRun(run, unruled, PlanFigures.Of(run), figures[0], figures[1], figures[2]);
        _runs.Add(result.Equity, followed);
        return result with { Remarks = [.. result.Remarks, .. FollowedRemarks.Of(followed, prepared)] };
    }

    private FundPrices PricesOf(BacktestResult ideal, IReadOnlyList<PriceSeries> series) => FundPrices.Of(ideal, series, isTaxed: file.Account.Tax is not null);

    private IReadOnlyList<PriceSeries> SeriesOf(PreparedRun prepared)
    {
        var strategy = prepared.Built.Strategy;
        if (StateChecks.OfRun(file, strategy.Allocation.Assets).ToList() is { Count: > 0 } mistakes) throw new InputException(mistakes);
        var funds = AccountFunds.Others(file.Account, strategy);
        return funds.Count == 0 ? [] : SeriesLoader.Load(prepared.Feed, funds, prepared.Plan.Range.To, prepared.Plan.Proxies, CancellationToken.None);
    }
}

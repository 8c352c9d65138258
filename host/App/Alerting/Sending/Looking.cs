using System.Globalization;
using Rota.Engine;
using Rota.Host.Accounting;
using Rota.Host.Foundation;
using Rota.Host.Prices;
using Rota.Host.Rendering;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Alerting;

// Runs a script on all prices that are final by now, for an account if one follows it.
internal sealed class Looking(ExchangeCalendar calendar, TimeSpan settle, TimeProvider time, AccountFile? account = null)
{
    public Look At(string path, PreparedRun prepared)
    {
        var (run, shared, now) = Run(prepared);
        return new(
            WatchedOf(path, prepared, run), run, StalePrices.Of(shared, run, calendar.LastSession(now, settle)),
            () => Simulator.Now(run) with { Next = Upcoming(run) is [var next, ..] ? next : null },
            (sheet, age, orders) => SignalJson.Now(
                run, sheet, prepared.Built.Names, age, CurrentFlips.Of(shared, run, FlipTerms.Usual),
                orders is null ? null : json => AccountSheetJson.Write(json, orders)))
        {
            Terms = account is null ? [] : AccountFacts.Of(account.Account, run.Strategy.Allocation.Assets, calendar, now),
            Orders = signal => account is null ? ToldOrders.None : ToldOrders.Of(account, run, signal, shared, now),
        };
    }

    // The script's next decisions.
    public DecisionDays DaysOf(string path, PreparedRun prepared)
    {
        var (run, _, _) = Run(prepared);
        return new(WatchedOf(path, prepared, run), run.To, Upcoming(run));
    }

    private IReadOnlyList<DateOnly> Upcoming(BacktestResult run) => Simulator.Upcoming(run, calendar.IsClosed);

    private (BacktestResult Run, PreparedRun Shared, DateTimeOffset Now) Run(PreparedRun prepared)
    {
        var now = NowOf(prepared.Plan);
        var final = calendar.LastFinalDay(now, settle);
        var range = prepared.Plan.Range;
        if (range.From > final)
        {
            throw new InputException(new Mistake(string.Create(
                CultureInfo.InvariantCulture, $"The run begins on {range.From:O}, and the last final close is that of {final:O}. Give an earlier first day.")));
        }

        var shared = (prepared with { Feed = new SharedFeed(prepared.Feed) }).Over(range.To > final ? new DateRange(range.From, final) : range);
        using var silence = new Progress(TextWriter.Null);
        return (Pipeline.Backtest(shared, silence), shared, now);
    }

    // A last day given on the command line replaces today, as in 'rota now'.
    private DateTimeOffset NowOf(RunPlan plan)
    {
        var now = time.GetUtcNow();
        if (!plan.Settings.Any(setting => setting is { Key: SettingKeys.To, Option: not null })) return now;
        if (plan.Range.To <= TradingDays.First.AddDays(7))
            throw new InputException(new Mistake($"--to is {plan.Range.To:O}; the exchange's calendar begins on {TradingDays.First:O}."));
        return calendar.EndOf(plan.Range.To) + settle is var end && end < now ? end : now;
    }

    private WatchedScript WatchedOf(string path, PreparedRun prepared, BacktestResult run) => new(
        Path.GetFullPath(path), run.Strategy.Name,
        [
            .. prepared.Built.Parameters.Where(parameter => prepared.Plan.Parameters.ContainsKey(parameter.Name))
                .Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value.ToString("R", CultureInfo.InvariantCulture))),
        ])
    {
        Account = account?.Path,
    };
}

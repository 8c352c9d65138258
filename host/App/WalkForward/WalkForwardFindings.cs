using Rota.Analysis;
using Rota.Host.Sweeping;
using Walk = Rota.Analysis.WalkForward;

namespace Rota.Host.WalkForward;

// A walk-forward over a complete sweep: the windows with their choices, and the run of one account that follows them. What could not be made has
// a reason instead.
internal sealed record WalkForwardFindings(SweepFindings Sweep, WalkForwardPlan Plan, Walk? Walk, string? Refusal, OneAccount? Account, string? NoAccount)
{
    // The statistic to choose by; null for the Sharpe ratio of months.
    public TrialColumn? By { get; private init; }

    public SweepResults Results => Sweep.Results;

    public static WalkForwardFindings Of(SweepFindings sweep, WalkForwardPlan plan, WindowStatistics windows, AccountRuns accounts)
    {
        var results = sweep.Results;
        if (!results.Plan.Input.KeepsReturns) return Refused(Refusals.OfNoReturns("The walk-forward", results.Facts.Trials).What);
        try
        {
            double[] cash = [.. results.Facts.CashReturns];
            var walk = Walk.Of(plan, results.Returns(), cash, windows.Of(plan.Windows(results.Facts.Months.Count)));
            var (account, why) = accounts.Of(walk, $"{results.Facts.Strategy}, walk-forward {plan}");
            return new(sweep, plan, walk, null, account, why) { By = windows.By };
        }
        catch (InputException wrong)
        {
            return Refused(wrong.Message);
        }

        WalkForwardFindings Refused(string why) => new(sweep, plan, null, why, null, null) { By = windows.By };
    }

    public SweepExtra ToExtra() => new(
        new WalkForwardText(this).All(), json => WalkForwardJson.Write(json, this), WalkForwardSection.Of(this), [.. WalkForwardTables.Of(this)]);

    public string MonthOf(int month) => Results.Facts.Months[month];
}

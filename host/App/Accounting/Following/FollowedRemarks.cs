using System.Globalization;
using Rota.Accounts;
using Rota.Host.Foundation;
using Rota.Host.Rendering;
using Rota.Host.Runs;

namespace Rota.Host.Accounting;

// What an account did to a run, in sentences after its notes.
internal static class FollowedRemarks
{
    // Shown as 0.00 points.
    private const double Least = 0.5e-4;

    public static IEnumerable<string> Of(FollowedRun followed, PreparedRun prepared)
    {
        var account = followed.Run.Account;
        yield return $"Account '{account.Name}': {Percent(followed.Own.Cagr)} a year, time-weighted; the ideal run {Percent(followed.Ideal.Cagr)}. " + Cost(followed);
        yield return Plan(followed.Plan);
        if (followed.Run.Flows.Count > 1) yield return Flows(followed.Run.Returns);
        if (followed.Run.Taxes is { } taxes) yield return Taxes(taxes);
        if (account.Pricing.IsAtNav && (prepared.Built.Strategy.Fill ?? prepared.Plan.Profile.Fill) == Fill.SameClose)
            yield return "Orders are filled at the close that decides them. At net asset values they would have the next close: use --fill next-close.";
        if (account.RoundsInRuns && account is { Units.Kind: UnitKind.Shares, Tax: null })
            yield return "Shares are counted at adjusted prices, so that earlier ones are smaller and more than they were.";
        foreach (var sentence in followed.Run.Taxes is null ? [] : NotModelled.Sentences) yield return sentence;
        yield return AccountSheetText.NoAdvice;
    }

    private static string Cost(FollowedRun followed)
    {
        if (ReferenceEquals(followed.Run, followed.WithoutPlan)) return "The account has no rules of a plan.";
        var difference = followed.Unruled.Cagr - followed.Own.Cagr;
        if (double.IsNaN(difference)) return "The run is too short for what the plan's rules cost a year.";
        if (Math.Abs(difference) < Least) return "The plan's rules cost nothing.";
        return $"The plan's rules {(difference < 0 ? "gained" : "cost")} {Points(Math.Abs(difference))} a year: without them, {Percent(followed.Unruled.Cagr)}.";
    }

    private static string Plan(PlanFigures plan)
    {
        var waited = plan.Waited == 0
            ? "No order had to wait"
            : $"{Count.Of(plan.Waited, "order")} had to wait, on {Count.Of(plan.DaysWaiting, "day")} in all";
        var broken = plan.Violations == 0 ? "no rule was broken" : $"rules were broken {Times(plan.Violations)}, which the account accepts";
        var charged = plan.ChargedOnFlows > 0 ? $", both of flows and taxes {AmountText.Dollars(plan.ChargedOnFlows)}" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{waited}; the account was {plan.MeanDistance * 100:0.00} % away from the ideal run on average. Transfers on at most {Count.Of(plan.MostTransfersAMonth, "day")} of a month, ")
            + $"{RoundTrips(plan)}, {broken}. Redemption fees {AmountText.Dollars(plan.Fees)}, costs {AmountText.Dollars(plan.Costs)}{charged}.";
    }

    private static string RoundTrips(PlanFigures plan)
    {
        if (plan.RoundTrips.Count == 0) return $"no round trip within {Count.Of(plan.Window, "day")}";
        var most = plan.RoundTrips.MaxBy(each => each.Count);
        return $"{Count.Of(plan.RoundTrips.Sum(each => each.Count), "round trip")} within {Count.Of(plan.Window, "day")}, at most {most.Count} a year in one fund ({most.Fund}, {most.Year})";
    }

    private static string Times(int count) => count == 1 ? "once" : Count.Of(count, "time");

    private static string Flows(AccountReturns returns) => string.Create(CultureInfo.InvariantCulture,
        $"Paid in {returns.PaidIn:#,0.00} with the capital, taken out {returns.PaidOut:#,0.00}, {returns.EndValue:#,0.00} at the end: a profit of {returns.Profit:#,0.00}. ")
        + $"Money-weighted {MoneyWeighted(returns.MoneyWeighted)}; deepest fall in dollars {Percent(returns.DrawdownOfDollars)}, of a unit {Percent(returns.DrawdownOfUnits)}.";

    private static string MoneyWeighted(MoneyWeightedReturn result)
    {
        if (result.Why is { } why) return why;
        var ofPeriod = double.IsNaN(result.RateOfPeriod) ? "" : $", {Percent(result.RateOfPeriod)} for the whole time";
        return $"{Percent(result.Rate)} a year (XIRR){ofPeriod}";
    }

    private static string Taxes(TaxReport taxes) => string.Create(CultureInfo.InvariantCulture,
        $"Taxes paid {taxes.Years.Sum(year => year.Tax) - taxes.Owed:#,0.00}, owed at the end {taxes.Owed:#,0.00}: {taxes.AfterTax:#,0.00} after tax, {taxes.AfterTaxIfSold:#,0.00} if all were sold on the last day.")
        + (double.IsNaN(taxes.ShortShare) ? "" : $" {Percent(taxes.ShortShare)} of the gains were short.")
        + (taxes.Waiting == default ? "" : $" Losses of {Dollars(taxes.Waiting.Short + taxes.Waiting.Long)} wait for later years.")
        + (taxes.Lost == 0 ? "" : $" Losses of {Dollars(taxes.Lost)} are void by purchases in an IRA.");

    private static string Dollars(decimal amount) => amount.ToString("#,0.00", CultureInfo.InvariantCulture);

    private static string Percent(double fraction) => SummaryText.Value(fraction, Unit.Fraction);

    private static string Points(double fraction) => string.Create(CultureInfo.InvariantCulture, $"{fraction * 100:0.00} points");
}

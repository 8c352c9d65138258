using Rota.Accounts;

namespace Rota.Host.Accounting;

// The columns that a row of each action needs.
internal static class HistoryRules
{
    public static IEnumerable<string> Wrong(HistoryRow row)
    {
        var action = $"{row.Action}".ToLowerInvariant();
        var isOfCash = row.Action is HistoryAction.Contribution or HistoryAction.Withdrawal && row.Fund is null;
        if (row.Fund is null && !isOfCash) yield return $"A {action} needs a fund.";
        if (row.Action == HistoryAction.Split)
        {
            if (row.Shares is null or 0) yield return "A split needs the shares that it adds, or takes if they are below 0.";
            yield break;
        }

        var isDistribution = row.Action is HistoryAction.Dividend or HistoryAction.Gain;
        if (row.Shares is null ? !isOfCash && !isDistribution : row.Shares <= 0 || isOfCash)
        {
            yield return isOfCash ? $"A {action} of shares needs their fund." : $"A {action} needs shares above 0.";
        }

        // The basis of old shares may be unknown.
        if (row.Amount is null ? row.Action != HistoryAction.Opening : row.Amount <= 0) yield return $"A {action} needs an amount above 0, in dollars.";
        if (row.Fee < 0) yield return $"The fee is {row.Fee}; use dollars from 0.";
    }
}

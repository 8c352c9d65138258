namespace Rota.Host.Varying;

// How to read the table.
internal static class VaryNotes
{
    public static IReadOnlyList<string> Of(VaryResult vary)
    {
        var failed = vary.Rows.Count(row => row.Error is not null);
        List<string> notes =
        [
            "Each row changes one thing, and shows the difference to the script as it is: CAGR, volatility and drawdown in percentage points; = is the " +
            "same in these digits; decisions is the share of common decision days with another target.",
            "Each group begins on the latest first decision of its rows, as with --from, and ends with the script's own run. Statistics are those of profile " +
            $"{vary.Own.Settings.Conventions.Name} in all rows.",
            vary.BreakEven.Sentence,
            "The table shows how far the result depends on choices that might have been made otherwise. Do not choose the row that did best.",
        ];
        if (vary.Own.Strategy.Allocation is Portfolio)
            notes.Add("The target of a portfolio follows the values of its parts: decisions differ with costs and fills too.");
        if (failed > 0) notes.Add($"{failed} of {vary.Rows.Count()} rows do not apply; each has its reason.");
        return notes;
    }
}

using System.Globalization;

namespace Rota.Plugins.Statistics;

// The definition of whole months, in words.
internal static class WholeMonths
{
    public const string Rule =
        "Months are whole: from the close of the last trading day of the month before to that of the month's own last trading day, by the " +
        "calendar of the US exchanges (with prices on all seven days, the last day of the month; with weekly prices, the last week). Partial " +
        "months at the beginning and end of a run are left out. A run that begins on the last trading day of a month, with its capital at that " +
        "close, begins with a whole month";

    // Null when the run has only whole months.
    public static string? NoteOn(BacktestResult run)
    {
        var months = run.Equity.MonthlyReturns();
        string[] parts = [.. months.Where(month => !month.IsWhole).Select(month => Name(month.End))];
        var whole = run.Equity.WholeMonths();
        return parts.Length == 0 || whole.Count == 0 ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"Statistics of months rest on the {whole.Count} whole months from {Name(whole[0].End)} to {Name(whole[^1].End)}; " +
            $"{string.Join(" and ", parts)} {(parts.Length == 1 ? "is partial and" : "are partial and")} left out.");
    }

    public static string Name(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Rota.Plugins.Statistics;

// What statistics of months are made of, in words.
internal static class WholeMonths
{
    public const string Rule =
        "Months are whole: from the close of the last trading day of the month before to that of the month's own last trading day, by the " +
        "calendar of the US exchanges (the last day of the month where all seven days have prices, the last week of weekly prices). The parts " +
        "of months with which a run begins and ends are left out. A run that begins on the last trading day of a month, with its capital at that " +
        "close, begins with a whole month";

    // Null when the run has no part of a month.
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

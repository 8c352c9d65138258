using Rota.Host.Runs;

namespace Rota.Host.Luck;

// A cell and its results: over its own days, and over the days that all cells share.
internal sealed record LuckRow(LuckCell Cell)
{
    // Null if the cell failed.
    public BacktestResult? Run { get; init; }

    public RunFigures Own { get; init; } = RunFigures.Unknown;

    public RunFigures Common { get; init; } = RunFigures.Unknown;

    // 1 to 3, where only every third month decides: its phase depends on the first possible decision, so that a skip is another month on
    // another day.
    public int? MonthOfQuarter { get; init; }

    // Why the cell has no result.
    public string? Error { get; init; }

    // The phase as the rows of a table show it.
    public string Phase => MonthOfQuarter is { } month ? $"month {month}" : Cell.Phase;

    public string Label => MonthOfQuarter is null ? Cell.Label : $"{Phase}, {Cell.Place}";
}

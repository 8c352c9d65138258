using Rota.Host.Sweeping;

namespace Rota.Host.Tui;

// The sweep of a strategy over one or two of its parameters: how far it is, what is known of it, and the cell under the cursor.
internal sealed record SweepState(string Path, IReadOnlyList<Parameter> Swept, DateTime Began)
{
    public const string UsualStatistic = "sharpe";

    // The statistic of the map.
    public string By { get; init; } = UsualStatistic;

    // Null before the first trials are complete.
    public SweptMap? Shown { get; init; }

    public bool IsOver { get; init; }

    public bool IsStopped { get; init; }

    // Why it ended without a result.
    public string? Failure { get; init; }

    public int Row { get; init; }

    public int Column { get; init; }

    public int Done => Shown?.Done ?? 0;

    public int Count => Shown?.Found.Results.Facts.Trials ?? 0;

    // The values of the cell under the cursor, one for each swept parameter; none without a map or a trial.
    public IReadOnlyList<double> Values => Shown?.Map is { } map && map.Cells[Row, Column].Trial is >= 0 and var trial
        ? Shown.Found.Results.Space.At(trial)
        : [];

    // As long as the complete trials took, for each of those to come; null before there are any.
    public TimeSpan? Left(DateTime now) => IsOver || Done == 0 || now <= Began ? null : (now - Began) / Done * (Count - Done);
}

// What is known of a sweep so far: the map of one statistic, or why there is none, and the sweep in words. Its columns are in memory.
internal sealed record SweptMap(SweepFindings Found, HeatMap? Map, string? Missing, IReadOnlyList<string> Words, int Done);

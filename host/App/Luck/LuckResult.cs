using Rota.Host.Runs;

namespace Rota.Host.Luck;

// A strategy on every schedule of its grid.
internal sealed record LuckResult(BacktestResult Own, LuckGrid Grid, IReadOnlyList<LuckRow> Rows, int Chosen)
{
    // Whether lookbacks of month ends follow the day of a cell.
    public required bool Follows { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required LuckSummary Summary { get; init; }

    public required RunFigures Together { get; init; }

    // Of the rows with a result, in their order.
    public required IReadOnlyList<BacktestResult> Common { get; init; }

    public IReadOnlyList<LuckYear> Years => field ??= LuckYear.Of(Common, Common[Rows.Take(Chosen).Count(row => row.Run is not null)]);

    public LuckRow ChosenRow => Rows[Chosen];

    public int Failed => Rows.Count(row => row.Error is not null);

    public int Known => Rows.Count - Failed;
}

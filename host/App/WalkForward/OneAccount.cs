namespace Rota.Host.WalkForward;

// The run of one account that follows the choices of a walk-forward.
internal sealed record OneAccount(Study Study)
{
    // Statistics that are shown, where the profile's set has them.
    public static IReadOnlyList<string> Shown { get; } = ["cagr", "volatility", "sharpe", "maxDrawdown"];

    public BacktestResult Run => Study.Runs[0];

    public double Wealth => Run.Equity.Values[^1] / Run.Equity.Values[0];

    // Decisions that traded, without the first purchase.
    public int Trades => Run.Rebalances.Count(made => made.Kind is not (RebalanceKind.Funding or RebalanceKind.None));

    // The last value of each month, an unfinished one too.
    public IEnumerable<(DateOnly Day, double Value)> MonthEnds =>
        Run.Equity.MonthlyReturns().Select(month => (month.End, Run.Equity.Values[Run.Equity.Dates.BinarySearch(month.End)]));

    // A statistic of the profile's set; NaN if it has none of that name.
    public double this[string statistic] =>
        Study.Statistics.ToList().FindIndex(each => each.Name == statistic) is >= 0 and var at ? Study[0, at] : double.NaN;
}

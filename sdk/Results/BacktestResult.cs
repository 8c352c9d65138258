namespace Rota;

/// <summary>One run: what a strategy did on given prices under given conventions. Everything a statistic or report needs is a fact here.</summary>
/// <param name="Strategy">What was run.</param>
/// <param name="Settings">How it was run.</param>
/// <param name="Panel">The prices it was run on.</param>
/// <param name="Equity">What the portfolio was worth from the first decision on; the first value is the capital.</param>
/// <param name="Rebalances">Every decision, in order, those that became rebalances and those that did not.</param>
/// <param name="Trades">Every order, in order of days; within a day by the order of the strategy's assets.</param>
/// <param name="Notes">What the user should know: where closes were carried forward, why it starts when it starts.</param>
public sealed record BacktestResult(
    Strategy Strategy,
    RunSettings Settings,
    PricePanel Panel,
    EquityCurve Equity,
    IReadOnlyList<Rebalance> Rebalances,
    IReadOnlyList<Trade> Trades,
    IReadOnlyList<string> Notes)
{
    /// <summary>The first day of the run.</summary>
    public DateOnly From => Equity.Dates[0];

    /// <summary>The last day of the run.</summary>
    public DateOnly To => Equity.Dates[^1];

    /// <summary>Whether any price of the run is simulated rather than traded.</summary>
    public bool IsSimulated => Panel.RealFrom.Any(day => day is null || day > From);

    /// <summary>The equity of what the run is compared with, on the same days; null when there is nothing.</summary>
    public EquityCurve? Benchmark { get; init; }

    /// <summary>What the benchmark is called; null when there is none.</summary>
    public string? BenchmarkName { get; init; }

    /// <summary>What it borrowed; null when its strategy is not leveraged.</summary>
    public Loan? Loan { get; init; }

    /// <summary>What the run came from beside its prices; null when nobody said.</summary>
    public RunOrigin? Origin
    {
        get => AskedOrigin?.Value;
        init => AskedOrigin = value is null ? null : new(value);
    }

    internal Lazy<RunOrigin>? AskedOrigin { get; init; }

    internal Func<BacktestResult, IReadOnlyList<Reasons>>? Explain { get; init; }

    internal Func<BacktestResult, BacktestResult?>? RunPair { get; init; }

    /// <summary>The same run, which says what it came from when it is first asked.</summary>
    /// <param name="origin">What it came from.</param>
    public BacktestResult WithOrigin(Func<RunOrigin> origin) => this with { AskedOrigin = new(origin) };

    /// <summary>Every decision with its reasons, in order. The strategy is run again for them; empty when the result came from no run.</summary>
    public IReadOnlyList<Reasons> Reasons() => Explain?.Invoke(this) ?? [];

    /// <summary>
    /// The same run with what is held kept no longer than it is among the best N; null unless a rotation in it keeps down to a rank K &gt; N.
    /// </summary>
    /// <remarks>Source: RotationInvest, which shows the top-N and the keep results side by side.</remarks>
    public BacktestResult? WithoutKeeping() => RunPair?.Invoke(this);

    /// <summary>Monthly T-bill returns, one for each of the equity's whole months; NaN where the rate is not known.</summary>
    public double[] MonthlyCashReturns() => [.. Equity.WholeMonths().Select(month => Settings.CashRate.MonthlyReturn(month.End))];
}

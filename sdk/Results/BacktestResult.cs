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

    /// <summary>The days of the run on which proxies stand in for assets, by asset; empty when all prices are the assets' own.</summary>
    public IReadOnlyList<(Asset Asset, ProxySpan Span)> Extensions =>
    [
        .. Panel.Assets.SelectMany((asset, column) => Panel.ProxySpans[column].Select(span => (Asset: asset, Span: span)))
            .Where(each => each.Span.To >= From && each.Span.From <= To)
            .Select(each => (each.Asset, each.Span with
            {
                From = each.Span.From > From ? each.Span.From : From,
                To = each.Span.To < To ? each.Span.To : To,
            })),
    ];

    /// <summary>
    /// What must be read before any number of the run, one line each; every report shows them at its top. That prices are simulated, or a
    /// proxy's and when, and that no cash rate was given where the profile assumes T-bills.
    /// </summary>
    public IReadOnlyList<string> Warnings => RunWarnings.Of(this);

    /// <summary>The worst kind of price that the run has on a day: simulated before extended before real.</summary>
    /// <param name="day">The day.</param>
    public PriceOrigin PricesOn(DateOnly day) => Panel.Assets.Max(asset => Panel.OriginOf(asset, day));

    /// <summary>
    /// The equity of what the run is compared with, on the run's days from the first to the last that both have; null when there is nothing.
    /// </summary>
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

    /// <summary>The same run, which says what it came from when it is first asked.</summary>
    /// <param name="origin">What it came from.</param>
    public BacktestResult WithOrigin(Func<RunOrigin> origin) => this with { AskedOrigin = new(origin) };

    /// <summary>Monthly T-bill returns, one for each of the equity's whole months; NaN where the rate is not known.</summary>
    public double[] MonthlyCashReturns() => [.. Equity.WholeMonths().Select(month => Settings.CashRate.MonthlyReturn(month.End))];
}

namespace Rota;

/// <summary>One run: what a strategy did on given prices under given conventions. Contains every fact that a statistic or report needs.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Settings">The settings of the run.</param>
/// <param name="Panel">The prices.</param>
/// <param name="Equity">The value of the portfolio from the first decision on; the first value is the capital.</param>
/// <param name="Rebalances">All decisions, in order, including those without trades.</param>
/// <param name="Trades">All orders, by day; within a day in the order of the strategy's assets.</param>
/// <param name="Notes">Notes for the user: where closes were carried forward, why the run starts on its first day.</param>
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

    /// <summary>The days of the run on which proxies replace assets, by asset; empty when all prices are the assets' own.</summary>
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
    /// Warnings to read before any number of the run, one line each; every report shows them first: simulated prices, prices of proxies and
    /// their days, a missing cash rate where the profile assumes T-bills.
    /// </summary>
    public IReadOnlyList<string> Warnings => RunWarnings.Of(this);

    /// <summary>The least reliable kind of price on a day: simulated before extended before real.</summary>
    /// <param name="day">The day.</param>
    public PriceOrigin PricesOn(DateOnly day) => Panel.Assets.Max(asset => Panel.OriginOf(asset, day));

    /// <summary>
    /// The equity of the benchmark, on the run's days from the first to the last that both have; null without a benchmark.
    /// </summary>
    public EquityCurve? Benchmark { get; init; }

    /// <summary>The name of the benchmark; null without one.</summary>
    public string? BenchmarkName { get; init; }

    /// <summary>
    /// Sentences for people besides the notes, such as the luck of the start day; reports for people show them after the notes, and reports of data
    /// leave them out.
    /// </summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The loan; null when the strategy does not borrow.</summary>
    public Loan? Loan { get; init; }

    /// <summary>The origin of the run: script, settings and software; null when unknown.</summary>
    public RunOrigin? Origin
    {
        get => AskedOrigin?.Value;
        init => AskedOrigin = value is null ? null : new(value);
    }

    internal Lazy<RunOrigin>? AskedOrigin { get; init; }

    /// <summary>The same run with an origin that is computed on first use.</summary>
    /// <param name="origin">Computes the origin.</param>
    public BacktestResult WithOrigin(Func<RunOrigin> origin) => this with { AskedOrigin = new(origin) };

    /// <summary>Monthly T-bill returns, one for each of the equity's whole months; NaN where the rate is unknown.</summary>
    public double[] MonthlyCashReturns() => [.. Equity.WholeMonths().Select(month => Settings.CashRate.MonthlyReturn(month.End))];
}

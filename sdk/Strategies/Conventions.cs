namespace Rota;

/// <summary>
/// A profile: a named set of conventions under which a strategy is run. <see cref="House"/> is what Rota thinks right; the parity
/// profiles reproduce what another program did, quirks included, so that its published numbers come out.
/// </summary>
public sealed record Conventions
{
    private Conventions(string name, string summary) => (Name, Summary) = (name, summary);

    /// <summary>
    /// The default: decided and filled at the same close, 0.10 % of every trade each way, idle cash at the T-bill rate when one is
    /// given, ties by universe order, true lookbacks, an unfinished month is no month end, statistics <c>house</c>.
    /// </summary>
    public static Conventions House { get; } = new("house", "same-close fills, 10 bps of each order, idle cash at the given rate");

    /// <summary>
    /// The R code of the KDA post (I. Kipnis, 2019): common history only and its first return left out; a decision sees the returns of the year
    /// before it, which is 12 months, 4 quarters or 1 year of its schedule, and a longer lookback shortens to them; the last day is a decision in
    /// mid-period; tied ranks are averaged; no costs; cash earns nothing; statistics <c>pa-legacy</c>.
    /// </summary>
    public static Conventions KdaParity { get; } = new("kda-parity", "the R code of the KDA post: no costs, cash at 0 %, windows of a year")
    {
        Costs = new Costs(0),
        CashEarns = false,
        Ties = Ties.MeanRank,
        HistoryYears = 1,
        LastDayDecidesAfter = 2,
        CommonHistoryOnly = true,
        StatisticsSet = "pa-legacy",
    };

    /// <summary>
    /// The Systematic Investor Toolbox as in its rebalancing post (2011): no costs, cash earns nothing; a band that breaks at a close is
    /// acted on at the next; the last day ends a period though its month, quarter or year is not over; statistics <c>sit</c>, whose turnover is two-sided.
    /// </summary>
    public static Conventions SitParity { get; } = new("sit-parity", "the Systematic Investor Toolbox: no costs, two-sided turnover")
    {
        Costs = new Costs(0),
        CashEarns = false,
        CommonHistoryOnly = true,
        BandFill = Fill.NextClose,
        LastDayDecidesAfter = 1,
        StatisticsSet = "sit",
    };

    /// <summary>
    /// AllocateSmartly's stated assumptions: decided and filled at the same close, 0.10 % of every trade each way, idle cash at the T-bill
    /// rate, a dividend unknown to indicators until three trading days after its ex-date; statistics <c>allocate-smartly</c>.
    /// </summary>
    public static Conventions AllocateSmartly { get; } = new("allocate-smartly", "same-close fills, 10 bps each way, dividends known 3 days late")
    {
        DividendLagDays = 3,
        AssumesBills = true,
        StatisticsSet = "allocate-smartly",
    };

    /// <summary>
    /// Quantopian in February to July 2017 on daily bars: a decision sees the closes before its day and is filled at that day's open;
    /// $0.0075 a share and $1 an order at least; cash earns nothing; statistics <c>quantopian-2017</c>. The impact of the trade on the price
    /// is left out, as these funds are broad. Its default capital was $1,000,000.
    /// </summary>
    public static Conventions Quantopian2017 { get; } = new("quantopian-2017", "decided before the open, filled at it, $0.0075 a share, $1 at least")
    {
        Fill = Fill.NextOpen,
        DecidesBeforeOpen = true,
        Costs = new Costs(0, 0.0075, 1),
        CashEarns = false,
        StatisticsSet = "quantopian-2017",
    };

    /// <summary>All profiles, the default first.</summary>
    public static IReadOnlyList<Conventions> All { get; } = [House, KdaParity, SitParity, AllocateSmartly, Quantopian2017];

    /// <summary>What <c>--profile</c> calls it.</summary>
    public string Name { get; }

    /// <summary>What it stands for, in one line.</summary>
    public string Summary { get; }

    /// <summary>At which price a decision is traded.</summary>
    public Fill Fill { get; init; } = Fill.SameClose;

    /// <summary>At which price a broken band is acted on; null for the same as any decision.</summary>
    public Fill? BandFill { get; init; }

    /// <summary>Whether a day of the schedule is decided from the close before it, so that the next open is its own.</summary>
    public bool DecidesBeforeOpen { get; init; }

    /// <summary>
    /// So many trading days after its ex-date a distribution becomes known to scores; until then they see prices that are not adjusted for
    /// it. What is earned is always fully adjusted. 0 knows it on the ex-date.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0.</exception>
    public int DividendLagDays
    {
        get;
        init => field = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A lag is 0 trading days or more.");
    }

    /// <summary>What trading costs.</summary>
    public Costs Costs { get; init; } = new(10);

    /// <summary>Whether cash earns the cash rate of the run; else it earns nothing.</summary>
    public bool CashEarns { get; init; } = true;

    /// <summary>
    /// Whether the profile's source assumes that idle cash earns, and the riskless rate is, that of 3-month T-bills. A run without a rate then
    /// says first that it had none: <see cref="BacktestResult.Warnings"/>.
    /// </summary>
    public bool AssumesBills { get; init; }

    /// <summary>What equal scores do to ranks.</summary>
    public Ties Ties { get; init; } = Ties.UniverseOrder;

    /// <summary>
    /// So many years of decisions back a decision's history begins, and longer lookbacks shorten to that: 12 month ends to a year, 4 quarter
    /// ends, 52 weeks, 252 days. The first return of the panel, moved by the schedule's offset, stands for the decision before the first. A
    /// schedule that does not say how many days it has a year is refused. Null shows all of the past.
    /// </summary>
    public int? HistoryYears { get; init; }

    /// <summary>
    /// The last day of the panel decides though its period is not over, if it comes so many rows after the decision before, or later; null where
    /// it does not.
    /// </summary>
    public int? LastDayDecidesAfter { get; init; }

    /// <summary>Whether days before the last of the needed assets was born are dropped, instead of used by the others' lookbacks.</summary>
    public bool CommonHistoryOnly { get; init; }

    /// <summary>For how many trading days in a row a missing close is carried forward; a longer gap is an error.</summary>
    public int CarryForwardDays { get; init; } = 5;

    /// <summary>Which set of statistics is computed.</summary>
    public string StatisticsSet { get; init; } = "house";

    /// <summary>The profile of a name.</summary>
    /// <param name="name">A name of <see cref="All"/>.</param>
    /// <exception cref="ArgumentException">There is no such profile.</exception>
    public static Conventions Named(string name) => All.FirstOrDefault(profile => profile.Name == name)
        ?? throw new ArgumentException($"There is no profile '{name}'; there are {string.Join(", ", All.Select(p => p.Name))}.", nameof(name));
}

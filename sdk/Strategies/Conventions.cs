namespace Rota;

/// <summary>
/// A profile: a named set of conventions under which a strategy is run. <see cref="House"/> is the default; the parity
/// profiles reproduce another program, quirks included, to match its published numbers.
/// </summary>
public sealed record Conventions
{
    private Conventions(string name, string summary) => (Name, Summary) = (name, summary);

    /// <summary>
    /// The default: decides and fills at the same close, costs of 0.10 % per trade each way, idle cash at the given T-bill rate, ties by
    /// universe order, full lookbacks, no month end in an unfinished month, statistics <c>house</c>.
    /// </summary>
    public static Conventions House { get; } = new("house", "same-close fills, 10 bps of each order, idle cash at the given rate");

    /// <summary>
    /// The R code of the KDA post (I. Kipnis, 2019): uses only common history, without its first return; a decision sees the returns of the
    /// year before it (12 months, 4 quarters or 1 year of its schedule), and longer lookbacks are cut to that; decides on the last day even in
    /// mid-period; averages tied ranks; no costs; cash earns nothing; statistics <c>pa-legacy</c>.
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
    /// The Systematic Investor Toolbox as in its rebalancing post (2011): no costs, cash earns nothing; a band broken at one close is
    /// rebalanced at the next; the last day ends a period even if its month, quarter or year is not over; statistics <c>sit</c>, whose turnover is two-sided.
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
    /// AllocateSmartly's stated assumptions: decides and fills at the same close, costs of 0.10 % per trade each way, idle cash at the T-bill
    /// rate, dividends known to indicators three trading days after the ex-date; statistics <c>allocate-smartly</c>.
    /// </summary>
    public static Conventions AllocateSmartly { get; } = new("allocate-smartly", "same-close fills, 10 bps each way, dividends known 3 days late")
    {
        DividendLagDays = 3,
        AssumesBills = true,
        StatisticsSet = "allocate-smartly",
    };

    /// <summary>
    /// Quantopian from February to July 2017 on daily bars: a decision sees the closes before its day and is filled at that day's open;
    /// costs of $0.0075 per share, at least $1 per order; cash earns nothing; statistics <c>quantopian-2017</c>. Ignores price impact, which
    /// is small for broad funds. The default capital there was $1,000,000.
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

    /// <summary>The name for <c>--profile</c>.</summary>
    public string Name { get; }

    /// <summary>A description in one line.</summary>
    public string Summary { get; }

    /// <summary>The price at which a decision is filled.</summary>
    public Fill Fill { get; init; } = Fill.SameClose;

    /// <summary>The price at which a broken band is filled; null for the same as other decisions.</summary>
    public Fill? BandFill { get; init; }

    /// <summary>Whether a schedule day is decided from the close before it, so that the next open is that of the day itself.</summary>
    public bool DecidesBeforeOpen { get; init; }

    /// <summary>
    /// Trading days after its ex-date until a distribution becomes known to scores; until then they see prices not adjusted for it. Returns are
    /// always fully adjusted. With 0, scores know it on the ex-date.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0.</exception>
    public int DividendLagDays
    {
        get;
        init => field = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A dividend lag must be 0 trading days or more.");
    }

    /// <summary>The costs of trading.</summary>
    public Costs Costs { get; init; } = new(10);

    /// <summary>Whether cash earns the cash rate of the run; otherwise cash earns nothing.</summary>
    public bool CashEarns { get; init; } = true;

    /// <summary>
    /// Whether the profile's source uses the rate of 3-month T-bills for idle cash and as the riskless rate. A run without a rate then has a
    /// warning: <see cref="BacktestResult.Warnings"/>.
    /// </summary>
    public bool AssumesBills { get; init; }

    /// <summary>How equal scores are ranked.</summary>
    public Ties Ties { get; init; } = Ties.UniverseOrder;

    /// <summary>
    /// The length of a decision's history in years of its schedule (12 month ends, 4 quarter ends, 52 weeks or 252 days per year); longer
    /// lookbacks are cut to it. The first return of the panel, moved by the schedule's offset, counts as the decision before the first. A
    /// schedule without a number of days per year is refused. Null does not limit the history.
    /// </summary>
    public int? HistoryYears { get; init; }

    /// <summary>
    /// If set, the last day of the panel is a decision even if its period is not over, provided that it is at least this many rows after the
    /// decision before. Null decides only at ends of periods.
    /// </summary>
    public int? LastDayDecidesAfter { get; init; }

    /// <summary>Whether days before the first price of the youngest needed asset are dropped instead of used by the lookbacks of others.</summary>
    public bool CommonHistoryOnly { get; init; }

    /// <summary>The number of consecutive trading days for which a missing close is carried forward; a longer gap is an error.</summary>
    public int CarryForwardDays { get; init; } = 5;

    /// <summary>The set of statistics.</summary>
    public string StatisticsSet { get; init; } = "house";

    /// <summary>Finds a profile by name.</summary>
    /// <param name="name">A name of <see cref="All"/>.</param>
    /// <exception cref="ArgumentException">The name is unknown.</exception>
    public static Conventions Named(string name) => All.FirstOrDefault(profile => profile.Name == name)
        ?? throw new ArgumentException($"Unknown profile '{name}'. Available: {string.Join(", ", All.Select(p => p.Name))}.", nameof(name));
}

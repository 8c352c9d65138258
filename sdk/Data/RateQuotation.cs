namespace Rota;

/// <summary>How a series of interest rates is quoted: how to convert it to a yield for 365 days, and when a value is known.</summary>
public sealed record RateQuotation
{
    private static readonly Dictionary<string, RateQuotation> Known = new(StringComparer.Ordinal);

    private readonly Func<double, double> _yieldOf;

    static RateQuotation()
    {
        foreach (var name in new[] { "DTB3", "IRX", "^IRX", "TB3" }) Known[name] = Discount;
        foreach (var (weeks, days) in new[] { (4, 28), (8, 56), (13, 91), (17, 119), (26, 182) })
            Known[$"BILL{weeks}W"] = new($"a bank discount of {weeks} weeks", rate => CashRate.YieldOfDiscount(rate, days));
        foreach (var name in new[] { "DGS1MO", "DGS3MO" }) Known[name] = Yield;
        foreach (var name in new[] { "DFF", "SOFR" }) Known[name] = MoneyMarket;
        Known["TB3MS"] = Discount with { IsMonthlyMean = true };
        foreach (var name in new[] { "GS1M", "GS3M" }) Known[name] = Yield with { IsMonthlyMean = true };
        Known["FEDFUNDS"] = MoneyMarket with { IsMonthlyMean = true };
        Names = [.. Known.Keys.Order(StringComparer.Ordinal)];
    }

    private RateQuotation(string description, Func<double, double> yieldOf) => (Description, _yieldOf) = (description, yieldOf);

    /// <summary>A yield for a year of 365 days: taken as it is.</summary>
    public static RateQuotation Yield { get; } = new("a yield", rate => rate);

    /// <summary>The bank discount of a 91-day bill for a year of 360 days: <see cref="CashRate.YieldOfDiscount(double)"/>.</summary>
    public static RateQuotation Discount { get; } = new("a bank discount", CashRate.YieldOfDiscount);

    /// <summary>A money-market rate, actual days over 360: rate · 365 / 360.</summary>
    public static RateQuotation MoneyMarket { get; } = new("a money-market rate", rate => rate * 365 / 360);

    /// <summary>The names of all series with a known quotation, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; }

    /// <summary>The quotation in words.</summary>
    public string Description { get; }

    /// <summary>
    /// Whether a value is the mean of a month, dated the first of that month, as FRED does: it is known on the first of the next month.
    /// </summary>
    public bool IsMonthlyMean { get; init; }

    /// <summary>
    /// How a series is quoted: <c>DTB3</c>, <c>IRX</c>, <c>^IRX</c>, <c>TB3</c> and <c>TB3MS</c> are bank discounts of 91 days;
    /// <c>BILL4W</c>, <c>BILL8W</c>, <c>BILL13W</c>, <c>BILL17W</c> and <c>BILL26W</c> those of bills of that many weeks; <c>DGS1MO</c>, <c>DGS3MO</c>,
    /// <c>GS1M</c> and <c>GS3M</c> yields; <c>DFF</c>, <c>SOFR</c> and <c>FEDFUNDS</c> money-market rates. <c>TB3MS</c>, <c>GS1M</c>,
    /// <c>GS3M</c> and <c>FEDFUNDS</c> are means of months. Source: FRED's notes of each series.
    /// </summary>
    /// <param name="asset">The name of the series.</param>
    /// <returns>Null for any other name.</returns>
    public static RateQuotation? Of(Asset asset) => Known.GetValueOrDefault((asset ?? throw new ArgumentNullException(nameof(asset))).Name);

    /// <summary>The yield for a year of 365 days.</summary>
    /// <param name="rate">The rate as quoted, a fraction per year.</param>
    public double YieldOf(double rate) => _yieldOf(rate);

    /// <summary>The day on which a value is known.</summary>
    /// <param name="day">The date of the value in its series; for a monthly mean, the first of its month.</param>
    public DateOnly KnownOn(DateOnly day) => IsMonthlyMean ? new DateOnly(day.Year, day.Month, 1).AddMonths(1) : day;

    /// <summary>The quotation in words.</summary>
    public override string ToString() => IsMonthlyMean ? $"{Description}, a month's mean" : Description;
}

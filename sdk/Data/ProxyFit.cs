using System.Globalization;

namespace Rota;

/// <summary>How close a proxy is to the asset that it extends, by the whole months of which both have returns.</summary>
/// <remarks>
/// Correlation is Pearson's, n − 1 in the denominators. A proxy with a correlation of 0.98 or more is close, of 0.90 or more fair, else loose. It
/// is unknown below 12 months, and where either does not vary. Source: rule A17 (AllocateSmartly uses only proxies closely tied to a fund); the
/// limits are Rota's.
/// </remarks>
/// <param name="Months">n, the whole months of both.</param>
/// <param name="Correlation">The correlation of monthly returns; NaN when unknown.</param>
/// <param name="Gap">12 · (mean return of the proxy, less its expense ratio − mean return of the asset), as a fraction per year; NaN when unknown.</param>
/// <example><code>var fit = ProxyFit.Of(fund, index, expenseRatio: 0.002);</code></example>
public sealed record ProxyFit(int Months, double Correlation, double Gap)
{
    private const int LeastMonths = 12;
    private const double LeastClose = 0.98;
    private const double LeastFair = 0.90;

    // Returns are rounded at about 1e-16, so a deviation this small counts as 0.
    private const double Rounding = 1e-14;

    /// <summary>close, fair or loose; null when unknown.</summary>
    public string? Grade => double.IsNaN(Correlation) ? null
        : Correlation >= LeastClose ? "close"
        : Correlation >= LeastFair ? "fair"
        : "loose";

    /// <summary>Compares two series.</summary>
    /// <param name="asset">The series to extend.</param>
    /// <param name="proxy">The series that extends it.</param>
    /// <param name="expenseRatio">The yearly cost of the asset that the proxy does not have: 0.0012 for 0.12 %.</param>
    public static ProxyFit Of(PriceSeries asset, PriceSeries proxy, double expenseRatio = 0)
    {
        ArgumentNullException.ThrowIfNull(asset);
        ArgumentNullException.ThrowIfNull(proxy);
        var own = MonthsOf(asset);
        var left = Math.Pow(1 - expenseRatio, 1.0 / 12);
        (double Asset, double Proxy)[] pairs =
            [.. MonthsOf(proxy).Where(month => own.ContainsKey(month.Key)).Select(month => (own[month.Key], (1 + month.Value) * left - 1))];
        if (pairs.Length < LeastMonths) return new(pairs.Length, double.NaN, double.NaN);

        var (a, b) = (pairs.Sum(pair => pair.Asset) / pairs.Length, pairs.Sum(pair => pair.Proxy) / pairs.Length);
        var (aa, bb, ab) = (0.0, 0.0, 0.0);
        foreach (var pair in pairs)
        {
            aa += (pair.Asset - a) * (pair.Asset - a);
            bb += (pair.Proxy - b) * (pair.Proxy - b);
            ab += (pair.Asset - a) * (pair.Proxy - b);
        }

        var (ofA, ofB) = (Math.Sqrt(aa / (pairs.Length - 1)), Math.Sqrt(bb / (pairs.Length - 1)));
        return new(pairs.Length, ofA < Rounding || ofB < Rounding ? double.NaN : ab / (pairs.Length - 1) / (ofA * ofB), 12 * (b - a));
    }

    /// <summary>The grade of a proxy with its reason, as a sentence.</summary>
    /// <param name="proxy">The proxy.</param>
    public string Describe(Asset proxy) => Grade is { } grade
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{proxy} is a {grade} proxy: over {Months} whole months of both, its correlation is {Correlation:0.000}, and it earns " +
            $"{Math.Abs(Gap) * 100:0.00} % a year {(Gap < 0 ? "less" : "more")}.")
        : Months < LeastMonths ? string.Create(
            CultureInfo.InvariantCulture,
            $"How close the proxy {proxy} is, is unknown: both have {Months} whole {(Months == 1 ? "month" : "months")}, and {LeastMonths} are needed.")
        : $"How close the proxy {proxy} is, is unknown: the prices of one of them do not vary.";

    private static Dictionary<int, double> MonthsOf(PriceSeries series)
    {
        var isMixed = series.Frequency.CountsDays && series.DailyFrom != series.Dates[0];
        var months = new Dictionary<int, double>();
        foreach (var month in PeriodRows.Of(series.Dates, isMixed ? null : series.Frequency, Rota.Months.Of))
        {
            if (month.IsWhole) months.Add(Rota.Months.Of(series.Dates[month.End]), series.Closes[month.End] / series.Closes[month.Start] - 1);
        }

        return months;
    }
}

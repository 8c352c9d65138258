namespace Rota.Plugins.Statistics;

/// <summary>Brings the sets of statistics that profiles ask for: <c>house</c>, <c>pa-legacy</c> and <c>sit</c>.</summary>
/// <remarks>
/// <para>r, b and f are the n monthly returns of the run, its benchmark and T-bills (f from the yield known at the end of the
/// month before); V the values of the equity curve, net of costs, the start value included; D(t) = V(t) / max V(≤ t) − 1. Ratios
/// are monthly, so that they mean the same on monthly history; drawdowns are as fine as the curve. What rests on fewer than 12
/// monthly returns, and what is a year's on less than a year, is NaN; so is a ratio to a risk of 0, and all that needs a T-bill
/// rate which is not known.</para>
/// <para><b>house</b></para>
/// <list type="bullet">
/// <item><c>cagr</c>, fraction a year: (V_end / V_0)^(365.25 / days) − 1; ^(12 / n) of a monthly curve. PerformanceAnalytics and
/// empyrical take 252 / n, the Systematic Investor Toolbox and LEAN 365 / days.</item>
/// <item><c>volatility</c>, fraction a year: sd(r) · √12, n − 1 in the denominator. Most peers take daily returns and √252;
/// TuringTrader log returns and n.</item>
/// <item><c>sharpe</c>: mean(r − f) / sd(r − f) · √12 (Sharpe, 1994). bt, Quantopian (2017) and the toolbox set f = 0;
/// PerformanceAnalytics before 2026 divides the compound return by the deviation of raw returns.</item>
/// <item><c>sortino</c>: 12 · mean(r − f) / (√12 · √(Σ min(r − f, 0)² / n)), all n in the denominator. empyrical, quantstats and
/// ffn set f = 0; PerformanceAnalytics does not annualise.</item>
/// <item><c>maxDrawdown</c>, fraction, 0 or below: min D(t). LEAN rounds it to three decimals.</item>
/// <item><c>longestDrawdownDays</c>, calendar days: from the day of a high to the first day with V ≥ that high; one that is open
/// counts to the end. TuringTrader leaves an open one out, ffn starts at the first day below the high.</item>
/// <item><c>calmar</c>: cagr / |maxDrawdown| of the whole period; the original (Young, 1991) takes 36 months.</item>
/// <item><c>ulcerIndex</c>, fraction: √(Σ D(t)² / N) over all N values, the start included (Martin and McCann, 1989).
/// PerformanceAnalytics and TuringTrader leave the start out and divide by n = N − 1, quantstats by n − 1.</item>
/// <item><c>upi</c>: (cagr − riskFreeCagr) / √(Σ D(t)² / n), the ulcer index of the n values after the start. TuringTrader and the
/// KDA post take no riskless rate, quantstats the total return.</item>
/// <item><c>turnover</c>, fraction a year: Σ ½ Σ |w_target − w_drifted| / years, cash being an asset; the funding is left out,
/// rebalances are not. The toolbox counts both sides, by calendar year.</item>
/// <item><c>totalReturn</c>, fraction: V_end / V_0 − 1.</item>
/// <item><c>riskFreeCagr</c>, fraction a year: (Π(1 + f))^(12 / n) − 1.</item>
/// <item><c>alpha</c>, fraction a year: 12 · (mean(r − f) − beta · mean(b − f)). empyrical compounds it since 2019.</item>
/// <item><c>beta</c>: cov(r − f, b − f) / var(b − f). Quantopian and quantstats take raw returns.</item>
/// <item><c>trackingError</c>, fraction a year: sd(r − b) · √12.</item>
/// <item><c>informationRatio</c>: 12 · mean(r − b) / trackingError. PerformanceAnalytics takes the difference of compound
/// returns, quantstats and ffn do not annualise. Without a benchmark these four are NaN.</item>
/// <item><c>bestMonth</c>, <c>worstMonth</c>, <c>winningMonths</c>, fractions: max r, min r, the share of months with r above
/// 0.</item>
/// <item><c>openDrawdownDays</c>, calendar days: how long the drawdown at the end lasts already; 0 at a high.</item>
/// <item><c>tradesPerYear</c>: orders of an asset above 0.1 % of equity / years, the funding left out.</item>
/// <item><c>skewness</c>, <c>excessKurtosis</c>: the mean of ((r − mean) / σ)³, and of its fourth power − 3, n in every
/// denominator.</item>
/// <item><c>valueAtRisk</c>, <c>expectedShortfall</c>, fractions, losses negative: the fifth percentile of r, linear between the
/// returns beside it, and the mean of the r at or below it.</item>
/// </list>
/// <para><b>pa-legacy</b>: the table of the KDA post (Kipnis, 2019) by PerformanceAnalytics 2.0 on daily returns (monthly ones of
/// a monthly curve, then 12 for 252): <c>cagr</c> (V_end / V_0)^(252 / n) − 1, <c>volatility</c> sd · √252, <c>sharpe</c> cagr /
/// volatility, <c>ulcerIndex</c> √(Σ d² / n) where d compounds since the last high as if returns were per cent, <c>calmar</c> and
/// <c>upi</c> the cagr rounded to four digits over drawdown and ulcerIndex; <c>maxDrawdown</c>, <c>longestDrawdownDays</c>,
/// <c>turnover</c> and <c>totalReturn</c> as in house. Of these, turnover alone asks for a year.</para>
/// <para><b>sit</b>: the rebalancing study of the Systematic Investor Toolbox (2011): <c>cagr</c> by 365 / days;
/// <c>volatility</c> and <c>sharpe</c> of daily returns with a first one of 0, √252, no riskless rate; <c>turnover</c>, the mean
/// over calendar years of Σ |Δshares| · price / mean value, two-sided, on shares that every action sets to weight / price as if
/// wealth were still the first capital; <c>turnoverWealthScaled</c>, the same of what is really traded; <c>maxDeviation</c>, max
/// |weight − target| after a day's trades; <c>maxDrawdown</c>, <c>longestDrawdownDays</c> and <c>totalReturn</c> as in house. No
/// least length.</para>
/// </remarks>
public sealed class StatisticsPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Statistics("house", HouseStatistics.All);
        registry.Statistics("pa-legacy", PaLegacyStatistics.All);
        registry.Statistics("sit", SitStatistics.All);
    }
}

namespace Rota;

/// <summary>Which of two values of a statistic is the better one. Only the sign counts: a drawdown of −0.2 is higher than one of −0.3.</summary>
public enum Better
{
    /// <summary>A change is neither good nor bad: beta, skewness, the return of a benchmark.</summary>
    Neither,

    /// <summary>The higher value is better: a return, a ratio of return and risk, a drawdown written as a number below 0.</summary>
    Higher,

    /// <summary>The lower value is better: volatility, turnover, days below a high, a drawdown written as a number above 0.</summary>
    Lower,
}

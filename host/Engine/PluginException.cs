namespace Rota.Engine;

/// <summary>Code that a script or plugin brought has thrown: a score, condition, guard, weighter, rule or statistic.</summary>
public sealed class PluginException : Exception
{
    /// <summary>Reports what was called, for which asset and date.</summary>
    /// <param name="call">What was called: <c>Sma(20 days) of SCZ on 2008-06-02</c>.</param>
    /// <param name="exception">What it threw.</param>
    public PluginException(string call, Exception exception)
        : base($"{call} failed: {exception?.GetType().Name}: {exception?.Message}", exception) => Call = call;

    /// <summary>What was called, for which asset and date.</summary>
    public string Call { get; }
}

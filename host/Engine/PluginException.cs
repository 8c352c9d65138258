namespace Rota.Engine;

/// <summary>Code of a script or plugin has thrown: a score, condition, guard, weighter, rule or statistic.</summary>
public sealed class PluginException : Exception
{
    /// <summary>Names the call that failed, with its asset and date.</summary>
    /// <param name="call">The call: <c>Sma(20 days) of SCZ on 2008-06-02</c>.</param>
    /// <param name="exception">The exception that it threw.</param>
    public PluginException(string call, Exception exception)
        : base($"{call} failed: {exception?.GetType().Name}: {exception?.Message}", exception) => Call = call;

    /// <summary>The call that failed, with its asset and date.</summary>
    public string Call { get; }
}

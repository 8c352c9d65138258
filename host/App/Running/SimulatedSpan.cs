namespace Rota.Host.Running;

internal static class SimulatedSpan
{
    // The first day on which all prices of a run were traded; null when they were from its start.
    public static DateOnly? Until(BacktestResult run)
    {
        var real = run.Panel.RealFrom.Max(day => day ?? DateOnly.MaxValue);
        return real > run.From ? real : null;
    }
}

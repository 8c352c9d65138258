namespace Rota.Host.Prices;

internal static class SimulatedSpan
{
    // The first day on which no price of a run is simulated; null when that is so from its start.
    public static DateOnly? Until(BacktestResult run)
    {
        var real = run.Panel.RealFrom.Max(day => day ?? DateOnly.MaxValue);
        return real > run.From ? real : null;
    }
}

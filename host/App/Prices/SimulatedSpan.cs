namespace Rota.Host.Prices;

internal static class SimulatedSpan
{
    // The first day without simulated prices; null if none are simulated at the start.
    public static DateOnly? Until(BacktestResult run)
    {
        var real = run.Panel.RealFrom.Max(day => day ?? DateOnly.MaxValue);
        return real > run.From ? real : null;
    }
}

namespace Rota.Host.Foundation;

// The current time, for ages of files and for waiting. Code that depends on the date takes a TimeProvider instead.
internal static class Clock
{
    public static DateTime UtcNow => TimeProvider.System.GetUtcNow().UtcDateTime;
}

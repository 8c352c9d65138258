namespace Rota.Host.Foundation;

// The time, for the age of files and of waits. What is decided by the day takes a TimeProvider.
internal static class Clock
{
    public static DateTime UtcNow => TimeProvider.System.GetUtcNow().UtcDateTime;
}

using System.Diagnostics;
using Rota.Host.Foundation;

namespace Rota.Host.Live;

// A point in time, by the clock that measures and by the one that files are stamped with.
internal readonly record struct Moment(long Timestamp, DateTime Utc)
{
    public static Moment Now => new(Stopwatch.GetTimestamp(), Clock.UtcNow);

    public TimeSpan Since(Moment earlier) => Stopwatch.GetElapsedTime(earlier.Timestamp, Timestamp);
}

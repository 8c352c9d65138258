using System.Diagnostics;
using System.Globalization;
using Rota.Host.Alerting;

namespace Rota.Tests.Alerting;

public sealed class AlertLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rota-lock-").FullName;
    private readonly HastyTime _time = new(new DateTimeOffset(2026, 11, 30, 23, 0, 0, TimeSpan.Zero));

    private string Lock => Path.Combine(_folder, "a.lock");

    [Fact]
    public void ASecondRunLearnsWhoHoldsTheLock()
    {
        using var first = AlertLock.TryTake(Lock, _time, out _);

        Assert.Null(AlertLock.TryTake(Lock, _time, out var owner));

        Assert.Equal($"process {Environment.ProcessId} on {Environment.MachineName}, since 2026-11-30 23:00 UTC", owner);
        Assert.True(first!.IsOurs);
    }

    [Fact]
    public void ALockIsFreeAfterItsRun()
    {
        AlertLock.TryTake(Lock, _time, out _)!.Dispose();

        using var second = AlertLock.TryTake(Lock, _time, out _);

        Assert.NotNull(second);
    }

    [Fact]
    public void ALockOfADeadProcessIsTakenOverAtOnce()
    {
        using var ended = Process.Start(new ProcessStartInfo("dotnet", ["--version"]) { RedirectStandardOutput = true })!;
        ended.WaitForExit();
        Write(Environment.MachineName, ended.Id, _time.Now);

        using var taken = AlertLock.TryTake(Lock, _time, out _);

        Assert.True(taken!.IsOurs);
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(31, true)]
    [InlineData(-31, true)]
    public void ALockOfAnotherMachineIsTakenOverAfterHalfAnHour(int minutes, bool isTaken)
    {
        Write("elsewhere", 1, _time.Now - TimeSpan.FromMinutes(minutes));

        using var taken = AlertLock.TryTake(Lock, _time, out var owner);

        Assert.Equal(isTaken, taken is not null);
        Assert.StartsWith("process 1 on elsewhere", owner, StringComparison.Ordinal);
    }

    [Fact]
    public void ARunWhoseLockWasTakenOverKnowsIt()
    {
        var slept = AlertLock.TryTake(Lock, _time, out _)!;
        Write("elsewhere", 1, _time.Now);

        Assert.False(slept.IsOurs);
        slept.Dispose();

        Assert.True(File.Exists(Lock));
    }

    [Fact]
    public void OfManyRunsOneHoldsTheLock()
    {
        var (holders, most) = (0, 0);

        Parallel.For(0, 4000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, _ =>
        {
            // A lock that is being written has the time of its file, which is the machine's.
            using var taken = AlertLock.TryTake(Lock, TimeProvider.System, out var _);
            if (taken is null) return;
            var now = Interlocked.Increment(ref holders);
            InterlockedMax(ref most, now);
            Thread.Yield();
            Interlocked.Decrement(ref holders);
        });

        Assert.Equal(1, most);
        Assert.False(File.Exists(Lock));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string machine, int process, DateTimeOffset since) =>
        File.WriteAllText(Lock, string.Create(CultureInfo.InvariantCulture, $"{machine}\n{process}\n{since:O}\nsomebody\n"));

    private static void InterlockedMax(ref int most, int now)
    {
        for (var known = most; known < now && Interlocked.CompareExchange(ref most, now, known) != known; known = most)
        {
        }
    }
}

using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Rota.Host.Runs;

namespace Rota.Host.Sweeping;

// Runs trials on several threads, in groups: the guard around a script's code takes longer than a fast trial. The time limit of a script is
// that of a group, which grows only while groups are short.
internal sealed class TrialThreads(ScriptBlame blame, int threads, CancellationToken cancel)
{
    private const int MostAtOnce = 512;
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(25);

    // Calls a function that must not depend on the order for each trial from the first up to, not including, the end.
    public void ForEach(int first, int end, Action<int> one)
    {
        var (next, change) = (first, new Lock());
        Exception? failure = null;
        Parallel.For(0, Math.Min(threads, Math.Max(end - first, 1)), new ParallelOptions { MaxDegreeOfParallelism = threads }, _ =>
        {
            for (var size = 1; ;)
            {
                int begin;
                lock (change)
                {
                    if (failure is not null || next >= end || cancel.IsCancellationRequested) return;
                    (begin, next) = (next, Math.Min(next + size, end));
                    size = Math.Min(size, end - begin);
                }

                var began = Stopwatch.GetTimestamp();
                try
                {
                    blame.Guarded(() => Group(begin, begin + size, one));
                }
                catch (Exception exception)
                {
                    // A script that is stopped in one thread is cancelled in the others, which say less.
                    lock (change) failure = failure is null or OperationCanceledException ? exception : failure;
                    return;
                }

                if (size < MostAtOnce && Stopwatch.GetElapsedTime(began) < Short) size *= 2;
            }
        });
        cancel.ThrowIfCancellationRequested();
        if (failure is not null) ExceptionDispatchInfo.Throw(failure);
    }

    private void Group(int first, int end, Action<int> one)
    {
        for (var trial = first; trial < end && !cancel.IsCancellationRequested; trial++) one(trial);
    }
}

using Rota.Host.Workers;

namespace Rota.Host.Live;

// Has jobs done by a pool, in the order of their urgency.
internal sealed class JobScheduler(WorkerPool pool)
{
    private readonly PriorityGate _turns = new(pool.AtOnce);

    public async Task<Answer> DoAsync(Job job, Urgency urgency, IProgress<RunProgress>? progress, CancellationToken cancel)
    {
        await _turns.TakeAsync(urgency, cancel).ConfigureAwait(false);
        try
        {
            progress?.Report(new RunProgress("Running", null));
            var isUrgent = urgency == Urgency.Now;
            var running = isUrgent ? pool.RunNowAsync(job, progress, cancel) : pool.RunAsync(job, progress, cancel);
            return await running.ConfigureAwait(false);
        }
        finally
        {
            _turns.GiveBack();
        }
    }
}

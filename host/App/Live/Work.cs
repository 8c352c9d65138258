using Rota.Host.Workers;

namespace Rota.Host.Live;

// Has jobs done by a pool, in the order of their urgency.
internal sealed class Work(WorkerPool pool)
{
    private readonly Turns _turns = new(pool.AtOnce);

    public async Task<Answer> DoAsync(Job job, Urgency urgency, IProgress<Advance>? progress, CancellationToken cancel)
    {
        await _turns.TakeAsync(urgency, cancel).ConfigureAwait(false);
        try
        {
            progress?.Report(new Advance("Running", null));
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

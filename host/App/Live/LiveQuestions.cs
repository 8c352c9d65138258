using Rota.Host.Foundation;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// Questions about the last results: each runs a job again, and is dropped with its script's other questions. Its methods are called under
// the lock, so that no answer is told after that.
internal sealed class LiveQuestions(WorkerPool pool, Lock gate, Action<LiveEvent> tell)
{
    // Cancels the questions about a script, by its path.
    private readonly Dictionary<string, CancellationTokenSource> _open = new(FileWatch.Paths);

    public Task AskAsync(string path, Job job, Func<Answer, LiveEvent> reply)
    {
        if (!_open.TryGetValue(path, out var questions)) _open[path] = questions = new();
        return AskAsync(job, reply, questions.Token);
    }

    public Task DropAsync(string path) => _open.Remove(path, out var questions) ? questions.CancelAsync() : Task.CompletedTask;

    private async Task AskAsync(Job job, Func<Answer, LiveEvent> reply, CancellationToken cancel)
    {
        await Task.Yield();
        Answer answer;
        try
        {
            answer = await pool.RunAsync(job, Urgency.Now, null, cancel).ConfigureAwait(false);
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            return;
        }
        catch (Exception bug)
        {
            answer = JobFailure.Of(bug);
        }

        lock (gate)
        {
            if (!cancel.IsCancellationRequested) tell(reply(answer));
        }
    }
}

using System.Threading.Channels;

namespace Rota.Host.Trials;

// Trials of the screens on their way into the ledger, in the background. Only the first failure is said.
internal sealed class TrialQueue : IAsyncDisposable
{
    private readonly Channel<LedgerEntry> _waiting = Channel.CreateUnbounded<LedgerEntry>();
    private readonly Task _writing;

    public TrialQueue(Action<string> say) => _writing = Task.Run(() => WriteAsync(say));

    public void Keep(LedgerEntry trial) => _waiting.Writer.TryWrite(trial);

    // All are written when it completes.
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _writing.ConfigureAwait(false);
    }

    private async Task WriteAsync(Action<string> say)
    {
        var hasFailed = false;
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var trials = new List<LedgerEntry>();
            while (_waiting.Reader.TryRead(out var trial)) trials.Add(trial);
            foreach (var line in KeptTrials.Write(trials, TimeProvider.System).Said.Where(_ => !hasFailed))
            {
                say(line);
                hasFailed = true;
            }
        }
    }
}

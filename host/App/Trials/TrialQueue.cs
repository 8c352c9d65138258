using System.Threading.Channels;

namespace Rota.Host.Trials;

// Trials of the screens on their way into the ledger, in the background. Counted gets the trials on a set of assets after each write; only the first
// failure is said.
internal sealed class TrialQueue : IAsyncDisposable
{
    private readonly Channel<LedgerEntry> _waiting = Channel.CreateUnbounded<LedgerEntry>();
    private readonly Task _writing;

    public TrialQueue(Action<string> say, Action<AssetSet, Tally> counted) => _writing = Task.Run(() => WriteAsync(say, counted));

    public void Keep(LedgerEntry trial) => _waiting.Writer.TryWrite(trial);

    // All are written when it completes.
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _writing.ConfigureAwait(false);
    }

    private async Task WriteAsync(Action<string> say, Action<AssetSet, Tally> counted)
    {
        var hasFailed = false;
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var trials = new List<LedgerEntry>();
            while (_waiting.Reader.TryRead(out var trial)) trials.Add(trial);
            foreach (var set in trials.GroupBy(trial => trial.On))
            {
                var (tally, said) = KeptTrials.Write([.. set], TimeProvider.System);
                if (tally is not null) counted(set.Key, tally);
                foreach (var line in said.Where(_ => !hasFailed))
                {
                    say(line);
                    hasFailed = true;
                }
            }
        }
    }
}

using System.Threading.Channels;

namespace Rota.Host.Tui;

// Does one thing after the other off the app loop. The user's mistakes become messages.
internal sealed class Background(ChannelWriter<Msg> tell)
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    public Task Last
    {
        get
        {
            lock (_lock) return _last;
        }
    }

    public void Then(Action next)
    {
        lock (_lock) _last = DoneAsync(_last, next);
    }

    private async Task DoneAsync(Task before, Action next)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            next();
        }
        catch (Exception refused) when (Refusal.Of(refused) is { } text)
        {
            tell.TryWrite(new Msg.Said(text, IsWrong: true));
        }
    }
}

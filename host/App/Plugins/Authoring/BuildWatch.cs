using Rota.Host.Foundation;

namespace Rota.Host.Plugins;

// Signals a finished build of a plugin under development. A build writes several files; it ends when none has changed for a while.
internal static class BuildWatch
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(400);

    public static async Task FollowAsync(Action built, CancellationToken stop)
    {
        using var watch = new FileWatch();
        watch.Follow(PluginBuilds.Files);
        await using var changes = watch.Changes(stop).GetAsyncEnumerator(stop);
        var next = changes.MoveNextAsync().AsTask();
        while (await next.ConfigureAwait(false))
        {
            do next = changes.MoveNextAsync().AsTask();
            while (await Task.WhenAny(next, Task.Delay(Quiet, stop)).ConfigureAwait(false) == next && await next.ConfigureAwait(false));
            built();
            watch.Follow(PluginBuilds.Files);
        }
    }
}

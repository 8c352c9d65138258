using Rota.Host.Plugins;

namespace Rota.Host.Running;

internal static class SeriesLoader
{
    // Enough to hide the wait for a disk or server, few enough for a server's patience.
    private const int AtOnce = 8;

    // All history up to the end of the range, because lookbacks reach before its start. The mistakes of all assets come together.
    public static IReadOnlyList<PriceSeries> Load(IDataFeed feed, IReadOnlyList<Asset> assets, DateOnly last)
    {
        var range = new DateRange(DateOnly.MinValue, last);
        var series = new PriceSeries[assets.Count];
        var errors = new Exception?[assets.Count];
        using var gate = new SemaphoreSlim(AtOnce);
        var loads = new Task[assets.Count];
        for (var i = 0; i < loads.Length; i++)
        {
            var at = i;
            loads[i] = Task.Run(async () =>
            {
                await gate.WaitAsync().ConfigureAwait(false);
                try
                {
                    series[at] = await feed.LoadAsync(assets[at], range, CancellationToken.None).ConfigureAwait(false);
                }
                catch (Exception wrong) when (wrong is InputException or PluginFault)
                {
                    errors[at] = wrong;
                }
                finally
                {
                    gate.Release();
                }
            });
        }

        Task.WaitAll(loads);

        // In the order of the assets, whichever came first.
        if (Array.Find(errors, error => error is PluginFault) is { } fault) throw fault;
        var mistakes = errors.OfType<InputException>().SelectMany(wrong => wrong.Mistakes).Distinct().ToList();
        return mistakes.Count == 0 ? series : throw new InputException(mistakes);
    }
}

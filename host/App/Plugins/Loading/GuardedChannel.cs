using System.Diagnostics;

namespace Rota.Host.Plugins;

internal sealed class GuardedChannel(InstalledPlugin plugin, string name, IAlertChannel channel) : IAlertChannel
{
    private readonly string _call = $"alert channel {name}";

    public string Destination => PluginCall.Of(plugin, _call, () =>
        channel.Destination ?? throw new InvalidOperationException("The destination is null."));

    public async Task<AlertDelivery> SendAsync(Alert alert, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            // Abandons a channel that does not react to cancellation.
            return await Task.Run(() => channel.SendAsync(alert, cancel), CancellationToken.None).WaitAsync(cancel).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The delivery is null.");
        }
        catch (Exception exception) when (PluginCall.IsFault(exception))
        {
            throw new PluginFault(plugin, _call, exception);
        }
        finally
        {
            PluginTimes.Add(plugin, began);
        }
    }
}

namespace Rota.Host.Alerting;

// Standard output: cron mails it to its user.
internal sealed class OutputChannel(TextWriter output) : IAlertChannel
{
    public string Destination => "the output";

    public async Task<AlertDelivery> SendAsync(Alert alert, CancellationToken cancel)
    {
        await output.WriteAsync($"{alert.Subject}\n\n{alert.Text}\n".AsMemory(), cancel).ConfigureAwait(false);
        await output.FlushAsync(cancel).ConfigureAwait(false);
        return AlertDelivery.Delivered;
    }
}

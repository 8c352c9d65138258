namespace Rota;

/// <summary>
/// A channel for alerts: mail, a chat, a file. Rota calls it once for each try, waits 30 seconds for an answer, and repeats a try where the
/// answer allows that. It records an alert as told only after the channel has answered <see cref="AlertDelivery.Delivered"/>.
/// </summary>
/// <remarks>A plugin registers it by <see cref="IPluginRegistry.AlertChannel"/>; the SDK's README has a whole channel.</remarks>
public interface IAlertChannel
{
    /// <summary>Where alerts go, as shown to the user: one line, without secrets, a token in an address as <c>…</c>.</summary>
    string Destination { get; }

    /// <summary>Sends an alert once.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="cancel">Stops the try.</param>
    /// <returns>Delivered once the receiver has accepted it; else the reason. A problem that the user must fix first, such as a wrong password, is
    /// a reason too.</returns>
    /// <exception cref="OperationCanceledException">The try was stopped.</exception>
    Task<AlertDelivery> SendAsync(Alert alert, CancellationToken cancel);
}

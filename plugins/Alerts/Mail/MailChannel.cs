using System.Net.Security;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Rota.Plugins.Alerts;

internal sealed class MailChannel(MailSettings settings, TimeProvider time, Func<SmtpClient>? client = null) : IAlertChannel
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly Func<SmtpClient> _client = client ?? NewClient;

    public string Destination => $"mail to {string.Join(", ", settings.To.Select(to => to.Address))} by {settings.Server}";

    public async Task<AlertDelivery> SendAsync(Alert alert, CancellationToken cancel)
    {
        using var client = _client();
        try
        {
            await client.ConnectAsync(settings.Server.Host, settings.Server.Port, settings.Server.Security, cancel).ConfigureAwait(false);
            if (settings.Login is var (user, password)) await client.AuthenticateAsync(user, password, cancel).ConfigureAwait(false);
            await client.SendAsync(MailMessage.Of(alert, settings, time.GetUtcNow()), cancel).ConfigureAwait(false);
        }
        catch (Exception failed) when (Refusal(failed) is { } refusal)
        {
            return refusal;
        }

        await LeaveAsync(client).ConfigureAwait(false);
        return AlertDelivery.Delivered;
    }

    // Strict: the client's own check would accept some known servers with an unknown authority. Like browsers, it asks no list of
    // certificates that were called back, because mail must also go out when that list cannot be reached.
    private static SmtpClient NewClient() => new()
    {
        ServerCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None,
        CheckCertificateRevocation = false,
    };

    private AlertDelivery? Refusal(Exception failed) => failed switch
    {
        SmtpCommandException refused => Refused(refused),
        SmtpProtocolException broken => Failed($"does not speak SMTP to its end: {OneLine.Of(broken.Message)} Check {MailServer.Variable}", mayTryAgain: true),
        SslHandshakeException => Failed(
            $"has no certificate that this machine trusts for {settings.Server.Host}, or the connection cannot be encrypted. Check the name in {MailServer.Variable}, and the clock",
            mayTryAgain: false),
        NotSupportedException => Failed(
            $"lacks what is needed, so nothing was sent: {OneLine.Of(failed.Message)} Use smtps://HOST:465, or the server that your provider names", mayTryAgain: false),
        AuthenticationException => Failed($"refuses the user or the password: check {MailSettings.User} and {MailSettings.Password}", mayTryAgain: false),
        ServiceNotAuthenticatedException => Failed($"asks for a user: set {MailSettings.User} and {MailSettings.Password}", mayTryAgain: false),
        SocketException or IOException => Failed($"cannot be reached: {OneLine.Of(failed.Message)}", mayTryAgain: true),
        _ => null,
    };

    // 4yz: try again later; 5yz: not like this.
    private AlertDelivery Refused(SmtpCommandException refused) => Failed(
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"answers {(int)refused.StatusCode}{(refused.Mailbox is { } box ? $" for {box.Address}" : "")}: {OneLine.Of(refused.Message)}"),
        mayTryAgain: (int)refused.StatusCode is >= 400 and < 500);

    private AlertDelivery Failed(string why, bool mayTryAgain) => AlertDelivery.Failed($"{settings.Server} {why.TrimEnd('.')}.", mayTryAgain);

    private static async Task LeaveAsync(SmtpClient client)
    {
        using var late = new CancellationTokenSource(Farewell);
        try
        {
            await client.DisconnectAsync(quit: true, late.Token).ConfigureAwait(false);
        }
        catch (Exception cut) when (cut is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException)
        {
            // The message is accepted, however the connection ends.
        }
    }
}

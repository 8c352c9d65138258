using MailKit.Security;

namespace Rota.Plugins.Alerts;

// A server for outgoing mail, and how the connection to it is encrypted.
internal sealed record MailServer(string Host, int Port, SecureSocketOptions Security)
{
    public const string Variable = "ROTA_SMTP_SERVER";

    private const string Clear = "smtp";
    private const string Encrypted = "smtps";

    // From smtp://HOST:587 or smtps://HOST:465.
    public static MailServer Of(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not (Clear or Encrypted) || address.Host.Length == 0
            || address.PathAndQuery is not ("" or "/"))
        {
            throw new InputException(new Mistake($"{Variable} is '{Shown(text)}'; use smtp://HOST:587 or smtps://HOST:465."));
        }

        if (address.UserInfo.Length > 0)
            throw new InputException(new Mistake($"{Variable} has a user; put it into {MailSettings.User}, and the password into {MailSettings.Password}."));
        var isEncrypted = address.Scheme == Encrypted;
        var port = address.Port > 0 ? address.Port : isEncrypted ? 465 : 587;
        // What leaves the machine is never sent in clear, even if the server asks for it.
        var security = isEncrypted ? SecureSocketOptions.SslOnConnect
            : address.IsLoopback ? SecureSocketOptions.StartTlsWhenAvailable
            : SecureSocketOptions.StartTls;
        return new(address.IdnHost, port, security);
    }

    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{(Security == SecureSocketOptions.SslOnConnect ? Encrypted : Clear)}://{Host}:{Port}");

    // A password before the host would be shown.
    private static string Shown(string text) => text.LastIndexOf('@') is var at && at >= 0 ? $"…{text[at..]}" : text;
}

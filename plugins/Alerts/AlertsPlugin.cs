namespace Rota.Plugins.Alerts;

/// <summary>
/// Adds the alert channels <c>mail</c>, <c>webhook</c>, <c>file</c> and <c>command</c>. <c>mail:you@example.org</c> sends mail to one or more
/// addresses, joined by commas; <c>webhook:slack</c> posts to a chat (<c>slack</c>, <c>discord</c>, <c>telegram</c>, <c>ntfy</c>, or <c>json</c>
/// for a server of your own); <c>file:alerts.txt</c> appends to a file; <c>command:LINE</c> runs a line of the shell with the text on its
/// standard input.
/// </summary>
/// <remarks>
/// <para>
/// Mail needs <c>ROTA_SMTP_SERVER</c> in the environment: <c>smtp://HOST:587</c>, where the connection must become encrypted by STARTTLS before
/// anything is sent, or <c>smtps://HOST:465</c>, encrypted from the start. Only a server of this machine may be spoken to in clear. Certificates
/// are always checked. <c>ROTA_SMTP_USER</c> and <c>ROTA_SMTP_PASSWORD</c> log in; <c>ROTA_SMTP_FROM</c> is the sender (default: the user if it is
/// an address, else the first receiver). The Message-ID is made of the alert's key: a repeat has the same.
/// </para>
/// <para>
/// A webhook's address is a secret, in the variable <c>ROTA_WEBHOOK_</c> and the format (<c>ROTA_WEBHOOK_SLACK</c>), or another name:
/// <c>webhook:slack=FAMILY</c> reads <c>ROTA_WEBHOOK_FAMILY</c>. Telegram's address ends in <c>/sendMessage?chat_id=NUMBER</c>, that of ntfy in the
/// topic. A variable with <c>_TOKEN</c> appended is sent as a bearer token. Texts that are too long end at a line. Redirects are not followed.
/// </para>
/// <para>
/// A file has each alert once, whatever is sent again. A command has <c>ROTA_ALERT_SUBJECT</c>, <c>ROTA_ALERT_KIND</c> and <c>ROTA_ALERT_KEY</c> in
/// its environment; exit code 0 means delivered, 75 that a later try may help.
/// </para>
/// </remarks>
public sealed class AlertsPlugin : IPlugin
{
    private readonly Func<string, string?> _environment;

    /// <summary>Uses the environment of the program.</summary>
    public AlertsPlugin() : this(Environment.GetEnvironmentVariable)
    {
    }

    internal AlertsPlugin(Func<string, string?> environment) => _environment = environment;

    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.AlertChannel("mail", address => new MailChannel(MailSettings.Of(address, _environment), TimeProvider.System));
        registry.AlertChannel("webhook", address => new WebhookChannel(WebhookSettings.Of(address, _environment)));
        registry.AlertChannel("file", address => new FileChannel(address));
        registry.AlertChannel("command", address => new CommandChannel(address));
    }
}

using MailKit.Security;
using Rota.Plugins.Alerts;

namespace Rota.Tests.Alerts;

// What is read from --channel and the environment, before anything is sent.
public sealed class AlertSettingsTests
{
    private readonly Dictionary<string, string> _environment = [];

    [Theory]
    [InlineData("smtp://mail.example.org:587", "mail.example.org", 587, SecureSocketOptions.StartTls)]
    [InlineData("smtp://mail.example.org", "mail.example.org", 587, SecureSocketOptions.StartTls)]
    [InlineData("smtps://mail.example.org", "mail.example.org", 465, SecureSocketOptions.SslOnConnect)]
    [InlineData("smtp://localhost:25", "localhost", 25, SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("smtps://127.0.0.1:465", "127.0.0.1", 465, SecureSocketOptions.SslOnConnect)]
    public void OnlyAServerOfThisMachineMayBeSpokenToInClear(string text, string host, int port, SecureSocketOptions security) =>
        Assert.Equal(new MailServer(host, port, security), MailServer.Of(text));

    [Theory]
    [InlineData("mail.example.org:587", "ROTA_SMTP_SERVER is 'mail.example.org:587'; use smtp://HOST:587 or smtps://HOST:465.")]
    [InlineData("https://mail.example.org", "use smtp://HOST:587")]
    [InlineData("smtp://me:hush@mail.example.org", "ROTA_SMTP_SERVER has a user; put it into ROTA_SMTP_USER, and the password into ROTA_SMTP_PASSWORD.")]
    [InlineData("smtp://me:hush@:587", "ROTA_SMTP_SERVER is '…@:587'")]
    public void AWrongServerIsRefusedWithoutItsPassword(string server, string why)
    {
        _environment["ROTA_SMTP_SERVER"] = server;

        var wrong = Assert.Throws<InputException>(() => Mail("you@example.org"));

        Assert.Contains(why, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingServerIsNamedByItsVariable() =>
        Assert.Contains("needs ROTA_SMTP_SERVER in the environment", Assert.Throws<InputException>(() => Mail("you@example.org")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("you")]
    [InlineData("you@")]
    [InlineData("you@example.org, nobody")]
    [InlineData("you@example.org\nBcc: other@example.org")]
    public void AWrongReceiverIsRefused(string receivers)
    {
        _environment["ROTA_SMTP_SERVER"] = "smtp://mail.example.org";

        Assert.Contains("mail:you@example.org", Assert.Throws<InputException>(() => Mail(receivers)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ROTA_SMTP_USER", "ROTA_SMTP_PASSWORD")]
    [InlineData("ROTA_SMTP_PASSWORD", "ROTA_SMTP_USER")]
    public void HalfALoginIsRefused(string set, string missing)
    {
        _environment["ROTA_SMTP_SERVER"] = "smtp://mail.example.org";
        _environment[set] = "hush";

        Assert.Contains($"{set} is set, but {missing} is not", Assert.Throws<InputException>(() => Mail("you@example.org")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheUserIsTheSenderIfItIsAnAddress()
    {
        _environment["ROTA_SMTP_SERVER"] = "smtp://mail.example.org";
        Assert.Equal("you@example.org", Mail("you@example.org").From.Address);

        (_environment["ROTA_SMTP_USER"], _environment["ROTA_SMTP_PASSWORD"]) = ("me@example.org", "hush");
        Assert.Equal("me@example.org", Mail("you@example.org").From.Address);

        _environment["ROTA_SMTP_FROM"] = "Rota <rota@example.org>";
        Assert.Equal("rota@example.org", Mail("you@example.org").From.Address);
    }

    [Fact]
    public void AWebhooksAddressIsShownWithoutItsPath()
    {
        _environment["ROTA_WEBHOOK_SLACK"] = "https://hooks.slack.com/services/T0/B0/hush";
        _environment["ROTA_WEBHOOK_FAMILY"] = "https://discord.com/api/webhooks/1/hush";

        Assert.Equal("webhook slack at https://hooks.slack.com/…", new WebhookChannel(Webhook("slack")).Destination);
        Assert.Equal("webhook discord at https://discord.com/…", new WebhookChannel(Webhook("discord=FAMILY")).Destination);
    }

    [Fact]
    public void TelegramsChatAndTheTopicOfNtfyMoveIntoTheBody()
    {
        _environment["ROTA_WEBHOOK_TELEGRAM"] = "https://api.telegram.org/bot1:hush/sendMessage?chat_id=-42";
        _environment["ROTA_WEBHOOK_NTFY"] = "https://ntfy.sh/my%20topic";

        Assert.Equal(("-42", "https://api.telegram.org/bot1:hush/sendMessage"), (Webhook("telegram").Receiver, Webhook("telegram").Address.AbsoluteUri));
        Assert.Equal(("my topic", "https://ntfy.sh/"), (Webhook("ntfy").Receiver, Webhook("ntfy").Address.AbsoluteUri));
    }

    [Theory]
    [InlineData("slak", "", "Unknown webhook format 'slak'. Available: slack, discord, telegram, ntfy, json.")]
    [InlineData("slack", "", "set ROTA_WEBHOOK_SLACK.")]
    [InlineData("slack=two words", "", "'two words' cannot be part of a variable")]
    [InlineData("slack", "hush", "ROTA_WEBHOOK_SLACK is not an address")]
    [InlineData("slack", "ftp://hush.example.org", "ROTA_WEBHOOK_SLACK is not an address")]
    [InlineData("slack", "http://example.org/hush", "ROTA_WEBHOOK_SLACK is an http:// address of example.org")]
    [InlineData("telegram", "https://api.telegram.org/bothush/sendMessage", "ROTA_WEBHOOK_TELEGRAM names no chat")]
    [InlineData("ntfy", "https://ntfy.sh", "ROTA_WEBHOOK_NTFY names no topic")]
    public void AWrongWebhookIsRefusedWithoutItsAddress(string text, string address, string why)
    {
        _environment[$"ROTA_WEBHOOK_{text.Split('=')[0].ToUpperInvariant()}"] = address;

        var wrong = Assert.Throws<InputException>(() => Webhook(text));

        Assert.Contains(why, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACommandIsShownWithoutItsArguments() =>
        Assert.Equal("the command curl …", new CommandChannel("curl -H 'Authorization: hush' https://example.org").Destination);

    private MailSettings Mail(string receivers) => MailSettings.Of(receivers, _environment.GetValueOrDefault);

    private WebhookSettings Webhook(string text) => WebhookSettings.Of(text, _environment.GetValueOrDefault);
}

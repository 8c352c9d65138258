using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Rota.Plugins.Alerts;
using Rota.Testing;

namespace Rota.Tests.Alerts;

// Mail to a server on this machine that speaks STARTTLS, and fails in the ways that servers fail.
public sealed class MailTests
{
    private const string Password = "hush-password";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnAlertArrivesEncryptedWithItsKeyAsMessageId(bool atOnce)
    {
        using var server = new MailReceiver { Password = Password, IsEncryptedAtOnce = atOnce };
        var channel = Channel(server, atOnce ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls);

        var answer = await channel.SendAsync(MadeAlert.Trade, Stop);

        Assert.Null(answer.Why);
        Assert.False(server.HeardSecretsInClear);
        var message = Message(server.Messages[0]);
        Assert.Equal($"{MadeAlert.Trade.Key}@example.org", message.MessageId);
        Assert.Equal(MadeAlert.Trade.Subject, message.Subject);
        Assert.Equal(MadeAlert.Trade.Text, message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(MadeAlert.Trade.Html, message.HtmlBody!.TrimEnd());
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
    }

    [Fact]
    public async Task AServerThatRefusesTheReceiverIsNotTriedAgain()
    {
        using var server = new MailReceiver { Password = Password, ToReceivers = ["550 5.1.1 no such user"] };

        await Fails(Channel(server), "answers 550 for you@example.org: 5.1.1 no such user.", again: false);
    }

    [Fact]
    public async Task AServerThatPutsOffAnUnknownSenderTakesTheSecondTry()
    {
        using var server = new MailReceiver { Password = Password, ToReceivers = ["451 4.7.1 greylisted, try again", "250 ok"] };

        await Fails(Channel(server), "answers 451 for you@example.org: 4.7.1 greylisted, try again.", again: true);

        Assert.True((await Channel(server).SendAsync(MadeAlert.Trade, Stop)).IsDelivered);
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task AConnectionThatIsDroppedInTheMessageIsTriedAgain()
    {
        using var server = new MailReceiver { Password = Password, DropsInData = true };

        var answer = await Channel(server).SendAsync(MadeAlert.OfLines(50_000), Stop);

        Assert.True(answer.MayTryAgain, answer.Why);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task ACertificateOfAnUnknownAuthorityIsRefused()
    {
        using var server = new MailReceiver { Password = Password };

        await Fails(new MailChannel(Settings(server), TimeProvider.System), "has no certificate that this machine trusts for localhost", again: false);

        Assert.False(server.HeardSecretsInClear);
    }

    [Fact]
    public async Task ACertificateForAnotherHostIsRefused()
    {
        using var server = new MailReceiver("mail.example.org") { Password = Password };

        await Fails(Channel(server), "has no certificate that this machine trusts for localhost", again: false);
    }

    [Fact]
    public async Task AServerWithoutStarttlsGetsNothing()
    {
        using var server = new MailReceiver { Password = Password, OffersTls = false };

        await Fails(Channel(server), "lacks what is needed, so nothing was sent: The SMTP server does not support the STARTTLS extension.", again: false);

        Assert.False(server.HeardSecretsInClear);
    }

    [Fact]
    public async Task AServerOfThisMachineMayBeSpokenToInClear()
    {
        using var server = new MailReceiver { OffersTls = false };
        var settings = Settings(server, SecureSocketOptions.StartTlsWhenAvailable) with { Login = null };

        Assert.Null((await new MailChannel(settings, TimeProvider.System).SendAsync(MadeAlert.Trade, Stop)).Why);

        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task AWrongPasswordIsNotTriedAgainAndNotShown()
    {
        using var server = new MailReceiver { Password = "another" };

        var answer = await Fails(Channel(server), "refuses the user or the password: check ROTA_SMTP_USER and ROTA_SMTP_PASSWORD.", again: false);

        Assert.DoesNotContain(Password, answer.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerThatNeverAnswersIsLeftWhenTheTimeIsOver()
    {
        using var server = new MailReceiver { Password = Password, HangsInData = true };
        using var late = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Channel(server).SendAsync(MadeAlert.Trade, late.Token));
    }

    [Fact]
    public async Task AServerThatDoesNotSpeakSmtpIsNamed()
    {
        using var server = new MailReceiver { Banner = "HTTP/1.1 400 Bad Request" };

        await Fails(Channel(server), "does not speak SMTP to its end", again: true);
    }

    [Fact]
    public async Task AClosedServerIsNamedByItsGreeting()
    {
        using var server = new MailReceiver { Banner = "554 no mail here" };

        await Fails(Channel(server), "no mail here", again: false);
    }

    [Fact]
    public async Task AServerThatIsNotThereIsTriedAgain()
    {
        var server = new MailReceiver();
        var channel = Channel(server);
        server.Dispose();

        await Fails(channel, "cannot be reached", again: true);
    }

    [Fact]
    public async Task MailKeepsTheContractOfAChannel()
    {
        using var server = new MailReceiver { Password = Password };

        await AlertChannelContract.VerifyAsync(Channel(server), Password);
    }

    private static async Task<AlertDelivery> Fails(MailChannel channel, string why, bool again)
    {
        var answer = await channel.SendAsync(MadeAlert.Trade, Stop);
        Assert.Contains(why, answer.Why, StringComparison.Ordinal);
        Assert.Equal(again, answer.MayTryAgain);
        return answer;
    }

    private static MailSettings Settings(MailReceiver server, SecureSocketOptions security = SecureSocketOptions.StartTls) => new(
        new("localhost", server.Port, security), new MailboxAddress("", "rota@example.org"), [new MailboxAddress("", "you@example.org")])
    {
        Login = ("rota", Password),
    };

    // A machine that trusts the server's authority, too.
    private static MailChannel Channel(MailReceiver server, SecureSocketOptions security = SecureSocketOptions.StartTls) =>
        new(Settings(server, security), TimeProvider.System, () => new SmtpClient
        {
            CheckCertificateRevocation = false,
            ServerCertificateValidationCallback = (_, certificate, _, errors) =>
                (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None && IsOf(server.Authority, (X509Certificate2)certificate!),
        });

    private static bool IsOf(X509Certificate2 authority, X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }

    private static MimeMessage Message(string text) => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), Stop);
}

using System.Text.Json;
using Rota.Plugins.Alerts;
using Rota.Testing;
using static Rota.Tests.Alerts.WebhookReceiver;

namespace Rota.Tests.Alerts;

// Posts to a server on this machine, which answers as chats do, and as they should not.
public sealed class WebhookTests
{
    private const string Token = "hush-token-1234";

    private static readonly Answer TakenBySlack = new(200, "ok");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("slack", 200, "ok")]
    [InlineData("discord", 204, "")]
    [InlineData("discord", 200, """{"id":"1"}""")]
    [InlineData("telegram", 200, """{"ok":true,"result":{}}""")]
    [InlineData("ntfy", 200, """{"id":"a","event":"message"}""")]
    [InlineData("json", 202, "")]
    public async Task EachChatHasItsOwnSignThatItTookTheAlert(string format, int status, string body)
    {
        using var receiver = new WebhookReceiver(new Answer(status, body));

        Assert.True((await Channel(receiver, format).SendAsync(MadeAlert.Trade, Stop)).IsDelivered);

        Assert.Contains("Content-Type: application/json; charset=utf-8", receiver.Posts[0].Head, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SlackGetsItsSignsEscaped()
    {
        var text = (await Posted("slack", TakenBySlack)).GetProperty("text").GetString()!;

        Assert.StartsWith("Rota TRADE Größte &amp; beste 2026-11-30: sell EWJ GLD, buy IEF\n\nBuy  IEF 100 %\nSell EWJ &lt;50 %&gt;", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DiscordGetsAtMostTwoThousandCharactersAndCallsNobody()
    {
        var posted = await Posted("discord", new(204), MadeAlert.OfLines(500));

        var text = posted.GetProperty("content").GetString()!;
        Assert.InRange(text.Length, 1980, 2000);
        Assert.EndsWith(" lines more: rota now", text, StringComparison.Ordinal);
        Assert.Equal(0, posted.GetProperty("allowed_mentions").GetProperty("parse").GetArrayLength());
    }

    [Fact]
    public async Task TelegramGetsTheChatInTheBody()
    {
        using var receiver = new WebhookReceiver(new Answer(200, """{"ok":true}"""));

        await Channel(receiver, "telegram").SendAsync(MadeAlert.OfLines(500), Stop);

        var posted = JsonDocument.Parse(receiver.Posts[0].Body).RootElement;
        Assert.StartsWith($"POST /{Token}/sendMessage HTTP", receiver.Posts[0].Head, StringComparison.Ordinal);
        Assert.Equal("42", posted.GetProperty("chat_id").GetString());
        Assert.InRange(posted.GetProperty("text").GetString()!.Length, 4070, 4096);
    }

    [Fact]
    public async Task NtfyGetsTopicTitlePriorityAndTagsAtItsRoot()
    {
        using var receiver = new WebhookReceiver(new Answer(200, """{"id":"a"}"""));

        await Channel(receiver, "ntfy").SendAsync(MadeAlert.Trade, Stop);

        var posted = JsonDocument.Parse(receiver.Posts[0].Body).RootElement;
        Assert.StartsWith("POST / HTTP", receiver.Posts[0].Head, StringComparison.Ordinal);
        Assert.Equal((Token, MadeAlert.Trade.Subject, 4, "trade"), (
            posted.GetProperty("topic").GetString(), posted.GetProperty("title").GetString(), posted.GetProperty("priority").GetInt32(),
            posted.GetProperty("tags")[0].GetString()));
    }

    [Fact]
    public async Task AServerOfYourOwnGetsTheJsonOfTheAlertAndTheToken()
    {
        using var receiver = new WebhookReceiver(new Answer(200));

        await Channel(receiver, "json", ("ROTA_WEBHOOK_JSON_TOKEN", "bearer-hush")).SendAsync(MadeAlert.Trade, Stop);

        Assert.Equal(MadeAlert.Trade.Json, receiver.Posts[0].Body);
        Assert.Contains("Authorization: Bearer bearer-hush", receiver.Posts[0].Head, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("slack", "Retry-After: 7\r\n", "rate_limited", 7.0)]
    [InlineData("discord", "Retry-After: 9\r\n", """{"message":"You are being rate limited.","retry_after":1.5}""", 1.5)]
    [InlineData("telegram", "", """{"ok":false,"error_code":429,"parameters":{"retry_after":35}}""", 35.0)]
    [InlineData("json", "", "", null)]
    public async Task TooManyMessagesAreTriedAgainWhenTheServerSaysSo(string format, string header, string body, double? seconds)
    {
        using var receiver = new WebhookReceiver(new Answer(429, body, header));

        var answer = await Channel(receiver, format).SendAsync(MadeAlert.Trade, Stop);

        Assert.Equal(($"{receiver.Address}/… answers 429, too many messages.", true), (answer.Why, answer.MayTryAgain));
        Assert.Equal(seconds, answer.Wait?.TotalSeconds);
    }

    [Fact]
    public async Task ADayInRetryAfterBecomesAWait()
    {
        using var receiver = new WebhookReceiver(new Answer(503, "", $"Retry-After: {DateTimeOffset.UtcNow.AddSeconds(90):R}\r\n"));

        Assert.InRange((await Channel(receiver, "json").SendAsync(MadeAlert.Trade, Stop)).Wait!.Value.TotalSeconds, 60, 91);
    }

    [Theory]
    [InlineData(400, "invalid_payload", false, "answers 400: 'invalid_payload'.")]
    [InlineData(401, "", false, "answers 401. Check the token.")]
    [InlineData(404, "no_service", false, "answers 404: 'no_service'. The address is not valid any more: make a new webhook.")]
    [InlineData(302, "", false, "answers 302, a redirect, which is not followed")]
    [InlineData(500, "oops", true, "answers 500: 'oops'.")]
    [InlineData(200, "<html>Log in to the café's network</html>", false, "answers 200, but not as Slack does")]
    public async Task OnlyAServersOwnErrorsAreTriedAgain(int status, string body, bool again, string why)
    {
        using var receiver = new WebhookReceiver(new Answer(status, body, status == 302 ? "Location: https://example.org/\r\n" : ""));

        var answer = await Channel(receiver, "slack").SendAsync(MadeAlert.Trade, Stop);

        Assert.Contains(why, answer.Why, StringComparison.Ordinal);
        Assert.Equal(again, answer.MayTryAgain);
        Assert.Single(receiver.Posts);
    }

    [Fact]
    public async Task AServerThatRecoversTakesTheSecondTry()
    {
        using var receiver = new WebhookReceiver(new Answer(500), TakenBySlack);
        var channel = Channel(receiver, "slack");

        Assert.True((await channel.SendAsync(MadeAlert.Trade, Stop)).MayTryAgain);
        Assert.True((await channel.SendAsync(MadeAlert.Trade, Stop)).IsDelivered);
    }

    [Fact]
    public async Task AServerThatHangsIsLeftWhenTheTimeIsOver()
    {
        using var receiver = new WebhookReceiver(new Answer(200) { Hangs = true });
        using var late = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Channel(receiver, "slack").SendAsync(MadeAlert.Trade, late.Token));
    }

    [Fact]
    public async Task AResetConnectionIsTriedAgain()
    {
        using var receiver = new WebhookReceiver(new Answer(200) { Resets = true });

        var answer = await Channel(receiver, "slack").SendAsync(MadeAlert.Trade, Stop);

        Assert.StartsWith($"Cannot reach {receiver.Address}/…: ", answer.Why, StringComparison.Ordinal);
        Assert.True(answer.MayTryAgain);
    }

    [Fact]
    public async Task AServerThatRepeatsTheSecretDoesNotGiveItAway()
    {
        using var receiver = new WebhookReceiver(new Answer(400, $"bad path /{Token}/ with bearer-hush"));

        var answer = await Channel(receiver, "slack", ("ROTA_WEBHOOK_SLACK_TOKEN", "bearer-hush")).SendAsync(MadeAlert.Trade, Stop);

        Assert.Contains("answers 400: 'bad path /…/ with …'.", answer.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWebhookKeepsTheContractOfAChannel()
    {
        using var receiver = new WebhookReceiver(new Answer(404, Token));

        await AlertChannelContract.VerifyAsync(Channel(receiver, "telegram"), Token);
        await AlertChannelContract.VerifyAsync(Channel(receiver, "json"), Token);
    }

    private static async Task<JsonElement> Posted(string format, Answer answer, Alert? alert = null)
    {
        using var receiver = new WebhookReceiver(answer);
        Assert.True((await Channel(receiver, format).SendAsync(alert ?? MadeAlert.Trade, Stop)).IsDelivered);
        return JsonDocument.Parse(receiver.Posts[0].Body).RootElement;
    }

    private static WebhookChannel Channel(WebhookReceiver receiver, string format, params (string Name, string Value)[] more)
    {
        var path = format switch { "telegram" => $"{Token}/sendMessage?chat_id=42", _ => Token };
        var environment = more.Append(($"ROTA_WEBHOOK_{format.ToUpperInvariant()}", $"{receiver.Address}/{path}")).ToDictionary();
        return new(WebhookSettings.Of(format, environment.GetValueOrDefault));
    }
}

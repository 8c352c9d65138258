using System.Net.Http.Headers;
using System.Security.Authentication;

namespace Rota.Plugins.Alerts;

// Posts to an address. Redirects are not followed, because the post has a secret address.
internal sealed class WebhookChannel(WebhookSettings settings, TimeProvider? time = null) : IAlertChannel
{
    private const int MostBytes = 1 << 16;

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    public string Destination => $"webhook {settings.Format.ToString().ToLowerInvariant()} at {settings.Shown}";

    public async Task<AlertDelivery> SendAsync(Alert alert, CancellationToken cancel)
    {
        try
        {
            using var client = NewClient();
            using var post = new HttpRequestMessage(HttpMethod.Post, settings.Address) { Content = new ByteArrayContent(WebhookBody.Of(alert, settings)) };
            post.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            post.Headers.Authorization = settings.Authorization;
            post.Headers.UserAgent.Add(new ProductInfoHeaderValue("rota", null));
            using var response = await client.SendAsync(post, cancel).ConfigureAwait(false);
            var body = await response.Content.ReadAsStringAsync(cancel).ConfigureAwait(false);
            var wait = response.Headers.RetryAfter is { } header ? header.Delta ?? header.Date - _time.GetUtcNow() : null;
            return new WebhookAnswer(response.StatusCode, wait < TimeSpan.Zero ? TimeSpan.Zero : wait, body).Delivery(settings);
        }
        catch (HttpRequestException failed) when (failed.InnerException is AuthenticationException)
        {
            return AlertDelivery.Failed(
                $"{settings.Shown} has no certificate that this machine trusts for {settings.Address.Host}. Check the address, and the clock.", mayTryAgain: false);
        }
        catch (HttpRequestException failed)
        {
            return AlertDelivery.Failed($"Cannot reach {settings.Shown}: {OneLine.Of(failed.InnerException?.Message ?? failed.Message)}", mayTryAgain: true);
        }
    }

    private HttpClient NewClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // A proxy would resolve a local address as its own.
        UseProxy = !settings.Address.IsLoopback,
    })
    {
        // The caller's token ends a try.
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = MostBytes,
    };
}

using System.Net;
using System.Text.Json;

namespace Rota.Plugins.Alerts;

// What a receiver's answer means. Each chat has its own sign that it took the message.
internal sealed record WebhookAnswer(HttpStatusCode Status, TimeSpan? Wait, string Body)
{
    public AlertDelivery Delivery(WebhookSettings settings)
    {
        var code = (int)Status;
        if (code is >= 200 and < 300)
        {
            return IsTaken(settings.Format) ? AlertDelivery.Delivered : Failed(
                settings, $"answers {code}, but not as {settings.Format} does when it takes a message: '{OneLine.Of(Body)}'. Check the address, and whether a proxy answers in its place",
                mayTryAgain: false);
        }

        return code switch
        {
            429 => Failed(settings, "answers 429, too many messages", mayTryAgain: true),
            >= 500 => Failed(settings, $"answers {code}{Said}", mayTryAgain: true),
            >= 300 and < 400 => Failed(settings, $"answers {code}, a redirect, which is not followed: use the address that it leads to", mayTryAgain: false),
            404 or 410 => Failed(settings, $"answers {code}{Said}. The address is not valid any more: make a new webhook", mayTryAgain: false),
            401 or 403 => Failed(settings, $"answers {code}{Said}. Check the token", mayTryAgain: false),
            _ => Failed(settings, $"answers {code}{Said}", mayTryAgain: false),
        };
    }

    private string Said => OneLine.Of(Body) is { Length: > 0 } said ? $": '{said}'" : "";

    private bool IsTaken(WebhookFormat format) => format switch
    {
        WebhookFormat.Slack => Body.Trim() == "ok",
        WebhookFormat.Telegram => Value("ok") is { ValueKind: JsonValueKind.True },
        WebhookFormat.Ntfy => Value("id") is { ValueKind: JsonValueKind.String },
        // It answers nothing, or the message as an object.
        WebhookFormat.Discord => Status == HttpStatusCode.NoContent || Value("id") is { ValueKind: JsonValueKind.String },
        _ => true,
    };

    private AlertDelivery Failed(WebhookSettings settings, string why, bool mayTryAgain) =>
        AlertDelivery.Failed($"{settings.Shown} {Hidden(why, settings).TrimEnd('.')}.", mayTryAgain, mayTryAgain ? Pause : null);

    // The header, or what Discord and Telegram write into the body.
    private TimeSpan? Pause
    {
        get
        {
            var seconds = Value("retry_after") ?? (Value("parameters") is { ValueKind: JsonValueKind.Object } parameters
                && parameters.TryGetProperty("retry_after", out var inner) ? inner : null);
            return seconds is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var wait) && wait is >= 0 and < 1e6
                ? TimeSpan.FromSeconds(wait)
                : Wait;
        }
    }

    // Some servers repeat the address or the token in their answers.
    private static string Hidden(string text, WebhookSettings settings)
    {
        var secrets = settings.Address.AbsolutePath.Split('/').Append(settings.Address.Query.TrimStart('?')).Append(settings.Receiver)
            .Append(settings.Authorization?.Parameter).OfType<string>().Where(part => part.Length >= 6);
        foreach (var secret in secrets.OrderByDescending(secret => secret.Length))
        {
            text = text.Replace(secret, "…", StringComparison.OrdinalIgnoreCase)
                .Replace(Uri.UnescapeDataString(secret), "…", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    // Of a JSON object; null if the body is none, or lacks it.
    private JsonElement? Value(string name)
    {
        try
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var value) ? value.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

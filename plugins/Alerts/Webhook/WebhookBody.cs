using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rota.Plugins.Alerts;

// The body of a post: JSON in UTF-8, cut to what the receiver takes.
internal static class WebhookBody
{
    // Slack cuts off at 40,000 characters; Discord and Telegram refuse more, ntfy makes an attachment of it.
    private const int OfSlack = 40_000;
    private const int OfDiscord = 2_000;
    private const int OfTelegram = 4_096;
    private const int OfNtfy = 4_096;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(Alert alert, WebhookSettings settings)
    {
        var text = $"{alert.Subject}\n\n{alert.Text}";
        return settings.Format switch
        {
            WebhookFormat.Slack => Json(json => json.WriteString("text", CutText.At(Escaped(text), OfSlack, Characters))),
            WebhookFormat.Discord => Json(json =>
            {
                json.WriteString("content", CutText.At(text, OfDiscord, Characters));
                // A name such as @everyone calls nobody.
                json.WriteStartObject("allowed_mentions");
                json.WriteStartArray("parse");
                json.WriteEndArray();
                json.WriteEndObject();
            }),
            WebhookFormat.Telegram => Json(json =>
            {
                json.WriteString("chat_id", settings.Receiver);
                json.WriteString("text", CutText.At(text, OfTelegram, Characters));
            }),
            WebhookFormat.Ntfy => Json(json =>
            {
                json.WriteString("topic", settings.Receiver);
                json.WriteString("title", alert.Subject);
                json.WriteString("message", CutText.At(alert.Text, OfNtfy, Encoding.UTF8.GetByteCount));
                json.WriteNumber("priority", alert.Kind is AlertKind.Trade or AlertKind.Correction ? 4 : 3);
                json.WriteStartArray("tags");
                json.WriteStringValue(alert.Kind.ToString().ToLowerInvariant());
                json.WriteEndArray();
            }),
            _ => Encoding.UTF8.GetBytes(alert.Json ?? throw new InvalidOperationException($"The alert {alert.Key} has no JSON.")),
        };
    }

    // Characters that begin a link or a mention.
    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static int Characters(string text) => text.Length;

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return content.ToArray();
    }
}

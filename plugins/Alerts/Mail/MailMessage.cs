using MimeKit;

namespace Rota.Plugins.Alerts;

// An alert as a message of plain text and html.
internal static class MailMessage
{
    public static MimeMessage Of(Alert alert, MailSettings settings, DateTimeOffset now)
    {
        var body = new BodyBuilder { TextBody = alert.Text, HtmlBody = alert.Html };
        var message = new MimeMessage([settings.From], settings.To, alert.Subject, body.ToMessageBody())
        {
            // A repeat has the same, so that readers show it once.
            MessageId = $"{alert.Key}@{settings.From.Domain}",
            Date = now,
        };
        // RFC 3834: no answers of absent people to this.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}

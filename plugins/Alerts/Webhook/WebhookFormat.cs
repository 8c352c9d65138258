namespace Rota.Plugins.Alerts;

internal enum WebhookFormat
{
    Slack,
    Discord,
    Telegram,
    Ntfy,
    Json,
}

using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Prices;

namespace Rota.Host.Alerting;

// Makes alerts: the same facts as plain text, html and the JSON of 'rota now'.
internal static class AlertMessages
{
    private const int LongestSubject = 150;
    private const int Column = 10;

    private const string Closing = "This is not advice. Check it against your plan's own documents before you act.";

    private const string RepeatNote =
        "This may be a repeat: an earlier run sent it, and ended or lost the connection before it knew that it had arrived.";

    public static string Name(AlertKind kind) => kind.ToString().ToUpperInvariant();

    // The same alert, marked as one that may have arrived before.
    public static Alert Repeated(Alert alert) => alert.MayBeRepeat ? alert : alert with
    {
        MayBeRepeat = true,
        Subject = $"{alert.Subject} (may be a repeat)",
        Text = $"{RepeatNote}\n\n{alert.Text}",
        Html = alert.Html?.Replace("<body>", $"<body><p><b>{RepeatNote}</b></p>", StringComparison.Ordinal),
        Json = alert.Json is null ? null : With(alert.Json, json => json.WriteBoolean("mayBeRepeat", true)),
    };

    public static Alert Of(Look look, Finding finding, AlertKind kind, ToldAlert? told)
    {
        var (day, target) = (finding.Decision.Decided, finding.Decision.Target);
        var orders = Orders.Between(told?.Target ?? new Dictionary<string, double>(), target);
        var summary = kind switch
        {
            AlertKind.Trade or AlertKind.Correction => orders.Short,
            AlertKind.Rebalance => $"back to {target}",
            _ => $"hold {target}",
        };
        List<(string Label, string Value)> facts = [("Decided", $"{day:O}, at the close")];
        if (kind is AlertKind.Trade or AlertKind.Correction) facts.AddRange(orders.Lines);
        facts.Add(("Hold", $"{target}"));
        if (told is not null) facts.Add(("Before", $"{TargetText.Of(told.Target)}, told on {told.Day:O}"));
        facts.AddRange(finding.Missed.Select(each => ("Missed", $"{each.Decided:O}: {each.Target}")));
        var sheet = look.Sheet();
        facts.Add(("Fill", FillText.Of(look.Run, finding.Decision)));
        facts.AddRange(look.Terms);
        return Made(look, kind, look.Script.Key(kind, day, target.ToDictionary(each => each.Key.Name, each => each.Value)), day, summary, Lead(kind), [.. facts, .. Ending(look, sheet)], sheet, look.Orders(sheet));
    }

    public static Alert Stale(Look look, StalePrices stale)
    {
        var sheet = look.Sheet();
        List<(string Label, string Value)> facts =
        [
            ("Missing", string.Join(", ", stale.Assets.Select(each => $"{each.Asset} (last close {each.Last:O})"))),
            ("Due", $"the close of {stale.Session:O}"),
            ("Hold", $"{sheet.Last.Decision.Target}, decided on {sheet.Last.Decision.Decided:O}"),
        ];
        var names = string.Join(' ', stale.Assets.Select(each => each.Asset.Name));
        return Made(
            look, AlertKind.Stale, look.Script.Key(AlertKind.Stale, look.Run.To, new Dictionary<string, double>()), look.Run.To, $"no close of {stale.Session:O} for {names}",
            "Prices are missing, so no decision is told. Update them; the next run looks again.", [.. facts, .. Ending(look, sheet)], sheet, ToldOrders.None);
    }

    private static string Lead(AlertKind kind) => kind switch
    {
        AlertKind.Start => "From now on this channel is told when the target changes.",
        AlertKind.Trade => "The target has changed.",
        AlertKind.Correction => "Revised prices have changed a decision that was told before.",
        _ => "The target is unchanged; trade back to it.",
    };

    private static List<(string Label, string Value)> Ending(Look look, SignalSheet sheet)
    {
        List<(string Label, string Value)> facts =
        [
            ("Prices", $"{look.Run.Settings.Feed}, up to {look.Run.To:O}"),
            ("Next", sheet.Next is { } next ? $"{next:O} is the next decision day" : "no decision day within a year"),
        ];
        facts.AddRange(look.Run.Warnings.Select(warning => ("Warning", warning)));
        return facts;
    }

    private static Alert Made(Look look, AlertKind kind, string key, DateOnly day, string summary, string lead, IReadOnlyList<(string Label, string Value)> facts,
        SignalSheet sheet, ToldOrders orders)
    {
        var name = string.Concat(look.Script.Name.Where(letter => !char.IsControl(letter)));
        var subject = $"Rota {Name(kind)} {name} {day:O}: {summary}";
        if (subject.Length > LongestSubject) subject = $"{subject[..LongestSubject].TrimEnd()}…";
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Name(kind)}  {name}\n{lead}\n\n");
        foreach (var (label, value) in facts) text.Append(label.PadRight(Column)).Append(value).Append('\n');
        if (orders.Lines.Count > 0) text.Append(CultureInfo.InvariantCulture, $"\n{string.Join('\n', orders.Lines)}\n");
        text.Append(CultureInfo.InvariantCulture, $"\n{Closing}\n");
        return new Alert(kind, key, subject, text.ToString())
        {
            Html = Page(subject, lead, facts, orders.Lines),
            Json = With(Encoding.UTF8.GetString(look.Json(sheet, Age(look), orders.Sheet)), json =>
            {
                json.WriteString("alert", Name(kind));
                json.WriteString("key", key);
                json.WriteString("subject", subject);
            }),
        };
    }

    private static PriceAge? Age(Look look) =>
        look.Stale is { } stale ? PriceAge.Of(look.Run.To, look.Run.To, stale.Session, most: 0) : null;

    private static string Page(string subject, string lead, IReadOnlyList<(string Label, string Value)> facts, IReadOnlyList<string> orders)
    {
        var rows = string.Concat(facts.Select(each =>
            $"<tr><td style=\"padding-right:1em;vertical-align:top\">{WebUtility.HtmlEncode(each.Label)}</td><td>{WebUtility.HtmlEncode(each.Value)}</td></tr>\n"));
        var list = orders.Count == 0 ? "" : $"<pre>{WebUtility.HtmlEncode(string.Join('\n', orders))}</pre>\n";
        return $"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(subject)}</title></head><body>" +
            $"<h3>{WebUtility.HtmlEncode(subject)}</h3>\n<p>{WebUtility.HtmlEncode(lead)}</p>\n<table>\n{rows}</table>\n{list}<p><small>{Closing}</small></p></body></html>\n";
    }

    // The object with more members before its own.
    private static string With(string text, Action<Utf8JsonWriter> members)
    {
        var first = Encoding.UTF8.GetString(JsonText.Of(members)).TrimEnd().TrimEnd('}').TrimEnd();
        var rest = text[(text.IndexOf('{', StringComparison.Ordinal) + 1)..];
        return rest.TrimStart().StartsWith('}') ? $"{first}\n}}\n" : $"{first},{rest}";
    }
}

using System.Text.Json;
using Rota.Host.Foundation;

namespace Rota.Host.DataQuality;

// All findings as JSON.
internal static class CheckJson
{
    public static byte[] Of(CheckAnswer answer) => JsonText.Of(json =>
    {
        json.WriteString("feed", answer.Feed);
        if (answer.Against is not null) json.WriteString("against", answer.Against);
        json.WriteNumber("serious", answer.Serious);
        json.WriteNumber("notes", answer.Notes);
        json.WriteStartArray("assets");
        foreach (var asset in answer.Assets) Write(json, asset);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, CheckedAsset asset)
    {
        json.WriteStartObject();
        json.WriteString("asset", asset.Asset.Name);
        Day(json, "first", asset.First);
        Day(json, "last", asset.Last);
        json.WriteNumber("days", asset.Days);
        json.WriteString("source", asset.Source);
        if (asset.Compared is not null) json.WriteString("compared", asset.Compared);
        json.WriteNumber("serious", asset.Serious);
        json.WriteNumber("notes", asset.Notes);
        json.WriteStartArray("findings");
        foreach (var finding in asset.Findings)
        {
            json.WriteStartObject();
            json.WriteString("asset", finding.Asset.Name);
            Day(json, "from", finding.From);
            Day(json, "to", finding.To);
            json.WriteString("rule", finding.Rule);
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            if (double.IsFinite(finding.Size)) json.WriteNumber("size", finding.Size);
            else json.WriteNull("size");
            json.WriteString("unit", finding.Unit.ToString().ToLowerInvariant());
            json.WriteString("text", finding.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known) json.WriteString(name, FindingFormat.Day(known));
        else json.WriteNull(name);
    }
}

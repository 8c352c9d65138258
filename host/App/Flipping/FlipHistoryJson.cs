using System.Text.Json;
using Rota.Engine;
using Rota.Host.Foundation;
using Rota.Host.Rendering;

namespace Rota.Host.Flipping;

// Every decision with all its flips, and the runs on late information. An unknown number is null.
internal static class FlipHistoryJson
{
    public static byte[] Of(FlipHistory history) => JsonText.Of(json =>
    {
        FlipSheetJson.Head(json, history.Run);
        json.WriteStartArray("below");
        foreach (var margin in FlipHistory.Margins)
        {
            json.WriteStartObject();
            json.WriteNumber("margin", margin);
            json.WriteNumber("decisions", history.Below(margin).Count());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        var misses = history.Misses.ToDictionary(miss => miss.Day);
        json.WriteStartArray("decisions");
        foreach (var flips in history.Decisions)
        {
            json.WriteStartObject();
            FlipJson.Write(json, flips, history.Terms);
            if (misses.TryGetValue(flips.Day, out var miss)) Write(json, miss);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("late");
        foreach (var row in history.Late?.Rows ?? []) Write(json, row);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, NearMiss miss)
    {
        json.WriteString("until", $"{miss.Until:O}");
        json.WriteStartObject("nearest");
        FlipJson.Write(json, miss.Flip);
        json.WriteEndObject();
        JsonText.Number(json, "taken", miss.Taken);
        JsonText.Number(json, "notTaken", miss.NotTaken);
    }

    private static void Write(Utf8JsonWriter json, LateRow row)
    {
        json.WriteStartObject();
        json.WriteString("name", row.Name);
        JsonText.Number(json, "totalReturn", row.Figures.Wealth - 1);
        JsonText.Number(json, "cagr", row.Figures.Cagr);
        JsonText.Number(json, "maxDrawdown", row.Figures.MaxDrawdown);
        if (row.Signals is { } signals)
        {
            json.WriteNumber("signals", signals.All);
            json.WriteNumber("differ", signals.Changed);
        }

        json.WriteString("error", row.Error);
        json.WriteEndObject();
    }
}

using System.Text.Json;
using Rota.Host.Rendering;

namespace Rota.Host.Provisional;

// The quotes of a provisional signal, or what became of earlier ones, as JSON; null where there are none.
internal static class ProvisionalJson
{
    public static void Write(Utf8JsonWriter json, Quoted? quoted, IReadOnlyList<ToldOutcome> outcomes)
    {
        Write(json, quoted);
        json.WriteStartArray("told");
        foreach (var outcome in outcomes) Write(json, outcome);
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, Quoted? quoted)
    {
        if (quoted is null)
        {
            json.WriteNull("provisional");
            return;
        }

        json.WriteStartObject("provisional");
        json.WriteString("day", $"{quoted.Day:O}");
        json.WriteStartArray("quotes");
        foreach (var quote in quoted.Quotes)
        {
            json.WriteStartObject();
            json.WriteString("asset", quote.Asset.Name);
            json.WriteNumber("price", quote.Price);
            json.WriteString("time", NewYorkTime.Of(quote.Time));
            json.WriteNumber("distribution", quote.Distribution);
            json.WriteNumber("split", quote.Split);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ToldOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("day", $"{outcome.Told.Day:O}");
        json.WriteString("at", outcome.Told.At);
        ToldJson.WriteTarget(json, outcome.Told);
        json.WriteString("outcome", outcome.IsConfirmed ? "confirmed" : "changed");
        if (outcome.Decided is { } decided) ReasonsJson.Write(json, "decided", decided);
        else json.WriteNull("decided");
        json.WriteEndObject();
    }
}

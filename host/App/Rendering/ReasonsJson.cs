using System.Text.Json;

namespace Rota.Host.Rendering;

// A decision and its reasons as JSON. An unknown number is null.
internal static class ReasonsJson
{
    public static void Write(Utf8JsonWriter json, Reasons reasons, ScoreNames names, bool hasOrders = true)
    {
        var decision = reasons.Decision;
        json.WriteString("decided", $"{decision.Decided:O}");
        if (decision.Filled is { } filled) json.WriteString("filled", $"{filled:O}");
        else json.WriteNull("filled");
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(decision.Kind.ToString()));
        Write(json, "before", reasons.Before);
        Write(json, "target", decision.Target);
        json.WriteNumber("turnover", decision.Turnover);
        json.WriteNumber("cost", decision.Cost);
        if (hasOrders) WriteOrders(json, reasons.Trades);
        json.WriteStartObject("explanation");
        Write(json, reasons.Explanation, names);
        json.WriteEndObject();
    }

    private static void WriteOrders(Utf8JsonWriter json, IReadOnlyList<Trade> trades)
    {
        json.WriteStartArray("orders");
        foreach (var trade in trades)
        {
            json.WriteStartObject();
            json.WriteString("asset", trade.Asset.Name);
            json.WriteNumber("shares", trade.Shares);
            json.WriteNumber("price", trade.Price);
            json.WriteNumber("value", trade.Value);
            json.WriteNumber("cost", trade.Cost);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, string name, Weights weights)
    {
        json.WriteStartObject(name);
        foreach (var (asset, share) in weights) json.WriteNumber(asset.Name, share);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Explanation explanation, ScoreNames names)
    {
        json.WriteString("allocation", explanation.Allocation);
        json.WriteStartArray("steps");
        foreach (var step in explanation.Steps) json.WriteStringValue(step);
        json.WriteEndArray();
        json.WriteStartArray("assets");
        foreach (var asset in explanation.Assets) Write(json, asset, names);
        json.WriteEndArray();
        if (explanation.Target is { } target) Write(json, "target", target);
        json.WriteStartArray("parts");
        foreach (var (role, part) in explanation.Parts)
        {
            json.WriteStartObject();
            json.WriteString("role", role);
            Write(json, part, names);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ExplainedAsset asset, ScoreNames names)
    {
        json.WriteStartObject();
        json.WriteString("asset", asset.Asset.Name);
        Number(json, "score", asset.Score);
        if (asset.Rank > 0) json.WriteNumber("rank", asset.Rank);
        json.WriteBoolean("tied", asset.IsTied);
        json.WriteString("outcome", asset.Outcome);
        json.WriteNumber("weight", asset.Weight);
        json.WriteStartArray("terms");
        foreach (var (text, value) in asset.Terms)
        {
            json.WriteStartObject();
            json.WriteString("term", text);
            if (names.NameOf(text) is { } name) json.WriteString("name", name);
            Number(json, "value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}

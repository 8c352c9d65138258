using System.Text.Json;
using Rota.Engine;

namespace Rota.Host.Rendering;

// The flip prices of a decision as JSON. Without a flip up to the limit, price, change and held are null; so they are where it is unknown, with the reason.
internal static class FlipJson
{
    public static void Write(Utf8JsonWriter json, DecisionFlips flips, FlipTerms terms)
    {
        json.WriteString("day", $"{flips.Day:O}");
        if (flips.Target is { } target) ReasonsJson.Write(json, "target", target);
        else json.WriteNull("target");
        if (terms.By is { } by) json.WriteNumber("by", by);
        else json.WriteString("by", "set");
        json.WriteNumber("limit", terms.Limit);
        json.WriteNumber("step", terms.Step);
        json.WriteString("unknown", flips.Unknown);
        if (flips.Margin is { } margin) json.WriteNumber("margin", margin);
        else json.WriteNull("margin");
        json.WriteStartArray("sides");
        foreach (var side in flips.Sides)
        {
            json.WriteStartObject();
            Write(json, side);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, FlipSide side)
    {
        json.WriteString("asset", side.Asset.Name);
        json.WriteString("direction", side.IsUp ? "up" : "down");
        json.WriteNumber("close", side.Close);
        if (side is { Price: { } price, Factor: { } factor, Held: { } held })
        {
            json.WriteNumber("price", price);
            json.WriteNumber("change", factor - 1);
            ReasonsJson.Write(json, "held", held);
        }
        else
        {
            json.WriteNull("price");
            json.WriteNull("change");
            json.WriteNull("held");
        }

        json.WriteString("unknown", side.Unknown);
    }
}

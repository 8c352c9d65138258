using System.Text.Json;
using Rota.Engine;
using Rota.Host.Foundation;
using Rota.Host.Prices;

namespace Rota.Host.Rendering;

// The current holdings and their reasons as JSON.
internal static class SignalJson
{
    public static byte[] Why(BacktestResult run, DateOnly day, Reasons reasons, ScoreNames names) => Of(run, null, json =>
    {
        json.WriteString("on", $"{day:O}");
        ReasonsJson.Write(json, reasons, names);
    });

    // Orders are those of an account, in place of the run's.
    public static byte[] Now(
        BacktestResult run, SignalSheet sheet, ScoreNames names, PriceAge? age, DecisionFlips flips, Action<Utf8JsonWriter>? more = null,
        Action<Utf8JsonWriter>? orders = null) => Of(run, age?.Warning, json =>
    {
        json.WriteBoolean("stale", age is not null);
        if (age is not null) json.WriteNumber("tradingDaysOld", age.Days);
        json.WriteString("cashRate", run.Settings.Conventions.CashEarns ? run.Settings.CashRate.ToString() : "0 %");
        if (run.Settings.CashRate.To is { } last) json.WriteString("cashRateTo", $"{last:O}");
        else json.WriteNull("cashRateTo");
        json.WriteString("asOf", $"{sheet.AsOf:O}");
        json.WriteBoolean("isFilled", sheet.IsFilled);
        if (sheet.Next is { } next) json.WriteString("next", $"{next:O}");
        else json.WriteNull("next");
        json.WriteStartArray("stops");
        foreach (var stop in sheet.Stops)
        {
            json.WriteStartObject();
            json.WriteString("asset", stop.Asset.Name);
            json.WriteNumber("price", stop.Price);
            json.WriteString("exit", stop.Exit);
            json.WriteNumber("from", stop.From);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ReasonsJson.Write(json, "previous", sheet.Previous);
        ReasonsJson.Write(json, "held", sheet.Held);
        ReasonsJson.Write(json, sheet.Last, names, hasOrders: orders is null);
        json.WriteStartObject("flips");
        FlipJson.Write(json, flips, FlipTerms.Usual);
        json.WriteEndObject();
        more?.Invoke(json);
        orders?.Invoke(json);
    });

    private static byte[] Of(BacktestResult run, string? first, Action<Utf8JsonWriter> write) => JsonText.Of(json =>
    {
        json.WriteStartArray("warnings");
        foreach (var warning in first is null ? run.Warnings : [first, .. run.Warnings]) json.WriteStringValue(warning);
        json.WriteEndArray();
        json.WriteString("strategy", run.Strategy.Name);
        json.WriteString("feed", run.Settings.Feed);
        json.WriteString("profile", run.Settings.Conventions.Name);
        json.WriteBoolean("simulated", run.IsSimulated);
        json.WriteBoolean("extended", run.Extensions.Count > 0);
        write(json);
        json.WriteStartArray("notes");
        foreach (var note in run.Notes) json.WriteStringValue(note);
        json.WriteEndArray();
    });
}

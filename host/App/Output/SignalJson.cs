using System.Text.Json;

namespace Rota.Host.Output;

// What to hold, and why, as a machine reads it.
internal static class SignalJson
{
    public static byte[] Why(BacktestResult run, DateOnly day, Reasons reasons) => Of(run, json =>
    {
        json.WriteString("on", ReasonsText.Day(day));
        ReasonsJson.Write(json, reasons);
    });

    public static byte[] Now(BacktestResult run, SignalSheet sheet) => Of(run, json =>
    {
        json.WriteString("asOf", ReasonsText.Day(sheet.AsOf));
        json.WriteBoolean("isFilled", sheet.IsFilled);
        if (sheet.Next is { } next) json.WriteString("next", ReasonsText.Day(next));
        else json.WriteNull("next");
        ReasonsJson.Write(json, "previous", sheet.Previous);
        ReasonsJson.Write(json, "held", sheet.Held);
        ReasonsJson.Write(json, sheet.Last);
    });

    private static byte[] Of(BacktestResult run, Action<Utf8JsonWriter> write) => JsonText.Of(json =>
    {
        json.WriteString("strategy", run.Strategy.Name);
        json.WriteString("feed", run.Settings.Feed);
        json.WriteString("profile", run.Settings.Conventions.Name);
        json.WriteBoolean("simulated", run.IsSimulated);
        write(json);
        json.WriteStartArray("notes");
        foreach (var note in run.Notes) json.WriteStringValue(note);
        json.WriteEndArray();
    });
}

using System.Text.Json;
using Rota.Host.Foundation;

namespace Rota.Host.Rendering;

// An analysis of a run for machines: whose run it is, on which prices, and its numbers under a name inside "analysis".
internal static class AnalysisJson
{
    public static byte[] Of(BacktestResult run, string name, Action<Utf8JsonWriter> write) => JsonText.Of(json =>
    {
        json.WriteString("strategy", run.Strategy.Name);
        json.WriteString("feed", run.Settings.Feed);
        json.WriteString("profile", run.Settings.Conventions.Name);
        json.WriteBoolean("simulated", run.IsSimulated);
        json.WriteBoolean("extended", run.Extensions.Count > 0);
        JsonText.Texts(json, "warnings", run.Warnings);
        json.WriteStartObject("analysis");
        json.WriteStartObject(name);
        write(json);
        json.WriteEndObject();
        json.WriteEndObject();
    });
}

using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rota.Plugins.Reports;

// A study as JSON: an object for one run, an array of them for several. Unknown values are null.
internal static class JsonRuns
{
    public const int Format = 2;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // For a row of a table.
    public static JsonWriterOptions OneLine { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Study study, Stream output, Action<Utf8JsonWriter, int> write)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            if (study.Runs.Count > 1) json.WriteStartArray();
            for (var run = 0; run < study.Runs.Count; run++)
            {
                json.WriteStartObject();
                json.WriteNumber("format", Format);
                write(json, run);
                json.WriteEndObject();
            }

            if (study.Runs.Count > 1) json.WriteEndArray();
        }

        output.Write("\n"u8);
    }

    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    // The run's days, the kind of its prices, and its warnings.
    public static void Range(Utf8JsonWriter json, BacktestResult run)
    {
        json.WriteString("from", Text.Day(run.From));
        json.WriteString("to", Text.Day(run.To));
        json.WriteBoolean("simulated", run.IsSimulated);
        json.WriteStartArray("extended");
        foreach (var (asset, span) in run.Extensions)
        {
            json.WriteStartObject();
            json.WriteString("asset", asset.Name);
            json.WriteString("proxy", span.Proxy);
            json.WriteString("from", Text.Day(span.From));
            json.WriteString("to", Text.Day(span.To));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in run.Warnings) json.WriteStringValue(warning);
        json.WriteEndArray();
    }

    public static void Parameters(Utf8JsonWriter json, BacktestResult run)
    {
        json.WriteStartObject("parameters");
        foreach (var parameter in run.Settings.Parameters)
        {
            if (parameter.Labels is ["false", "true"]) json.WriteBoolean(parameter.Name, parameter.Value == 1);
            else if (parameter.Labels.Count > 0) json.WriteString(parameter.Name, parameter.TextOf(parameter.Value));
            else Number(json, parameter.Name, parameter.Value);
        }

        json.WriteEndObject();
    }

    public static void Software(Utf8JsonWriter json, BacktestResult run)
    {
        if (run.Origin is not { } origin)
        {
            json.WriteNull("software");
            return;
        }

        json.WriteStartObject("software");
        foreach (var (name, version) in origin.Software) json.WriteString(name, version);
        json.WriteEndObject();
    }
}

using System.Text.Json;

namespace Rota.Plugins.Reports;

// Everything needed to repeat a run; unknown values are null.
internal sealed class SettingsReport : IReport
{
    public string Name => "settings";

    public string Extension => ".json";

    public void Write(Study study, Stream output) => JsonRuns.Write(study, output, (json, run) => Write(json, study.Runs[run]));

    private static void Write(Utf8JsonWriter json, BacktestResult run)
    {
        json.WriteString("strategy", run.Strategy.Name);
        json.WriteString("command", RunCommand.Of(run));
        json.WriteString("linkCommand", run.Origin?.Link is { } link ? $"rota run {link}" : null);
        JsonRuns.Range(json, run);
        json.WriteString("feed", run.Settings.Feed);
        json.WriteString("priceHash", run.Panel.Hash());
        JsonRuns.Software(json, run);
        JsonRuns.Parameters(json, run);
        Settings(json, run.Origin);
        Script(json, run.Origin);
    }

    private static void Settings(Utf8JsonWriter json, RunOrigin? origin)
    {
        if (origin is null)
        {
            json.WriteNull("settings");
            json.WriteNull("settingsFromFiles");
            return;
        }

        json.WriteStartObject("settings");
        foreach (var (key, text) in origin.Settings) json.WriteString(key, text);
        json.WriteEndObject();
        json.WriteStartObject("settingsFromFiles");
        foreach (var (key, kind) in origin.FromFiles) json.WriteString(key, kind);
        json.WriteEndObject();
    }

    private static void Script(Utf8JsonWriter json, RunOrigin? origin)
    {
        if (origin is null)
        {
            json.WriteNull("script");
            return;
        }

        json.WriteStartArray("script");
        foreach (var (name, text) in origin.Script)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("text", text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

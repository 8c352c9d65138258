using System.Text.Json;

namespace Rota.Plugins.Reports;

// What only several runs side by side have: the scores of a run among them over the last ten years, and the windows that it led.
internal static class JsonAnalysis
{
    public static void Write(Utf8JsonWriter json, Study study, int run)
    {
        json.WriteStartObject("analysis");
        var ranking = TenYearRanking.Of(study);
        json.WriteStartObject("rankings");
        JsonRuns.Number(json, "return", ranking.Return[run]);
        JsonRuns.Number(json, "riskAdjusted", ranking.RiskAdjusted[run]);
        JsonRuns.Number(json, "drawdown", ranking.Drawdown[run]);
        json.WriteEndObject();
        json.WriteStartArray("leaders");
        foreach (var length in LedWindows.Of(study))
        {
            json.WriteStartObject();
            json.WriteNumber("months", length.Months);
            json.WriteNumber("windows", length.Windows);
            json.WriteNumber("led", length.Led[run]);
            JsonRuns.Number(json, "share", length.Share(run));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

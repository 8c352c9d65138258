using System.Globalization;
using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Rendering;
using Rota.Host.Runs;

namespace Rota.Host.Varying;

// The table of variations with all its numbers. An unknown number is null.
internal static class VaryJson
{
    public static byte[] Of(VaryResult vary) => AnalysisJson.Of(vary.Own, "vary", json =>
    {
        Row(json, "asItIs", vary.AsItIs);
        json.WriteStartArray("groups");
        foreach (var group in vary.Groups) Group(json, group);
        json.WriteEndArray();
        JsonText.Number(json, "breakEvenCostBps", vary.BreakEven.Bps);
        JsonText.Texts(json, "notes", VaryNotes.Of(vary));
    });

    private static void Group(Utf8JsonWriter json, VariedGroup group)
    {
        json.WriteStartObject();
        json.WriteString("group", group.Group.Key);
        json.WriteString("title", group.Group.Title);
        json.WriteString("from", group.From.ToString("O", CultureInfo.InvariantCulture));
        Row(json, "asItIs", group.AsItIs);
        json.WriteStartArray("rows");
        foreach (var row in group.Rows) Row(json, null, row);
        json.WriteEndArray();
        foreach (var (name, value) in group.Numbers) JsonText.Number(json, name, value);
        JsonText.Texts(json, "notes", group.Notes);
        json.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter json, string? name, VariedRow row)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("case", row.Variation.Case);
        json.WriteBoolean("isAsItIs", row.IsAsItIs);
        if (row.Run is { } run)
        {
            json.WriteString("first", run.From.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("last", run.To.ToString("O", CultureInfo.InvariantCulture));
            Figures(json, row.Figures);
            json.WriteNumber("months", run.Equity.WholeMonths().Count);
            json.WriteNumber("trades", row.Trades!.Value);
            json.WriteNumber("decisions", run.Rebalances.Count);
            JsonText.Number(json, "decisionsThatDiffer", row.Differing);
            json.WriteStartObject("difference");
            Figures(json, row.Difference);
            json.WriteNumber("trades", row.MoreTrades!.Value);
            json.WriteEndObject();
        }
        else
        {
            json.WriteString("error", row.Error);
        }

        json.WriteEndObject();
    }

    private static void Figures(Utf8JsonWriter json, RunFigures of)
    {
        RunFiguresJson.Write(json, of);
        JsonText.Number(json, "turnover", of.Turnover);
    }
}

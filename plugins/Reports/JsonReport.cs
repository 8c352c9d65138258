using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rota.Plugins.Reports;

// One object for one run, an array of them for several. Fractions are fractions; what is not known is null.
internal sealed class JsonReport : IReport
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "json";

    public string Extension => ".json";

    public void Write(Study study, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            if (study.Runs.Count > 1) json.WriteStartArray();
            for (var run = 0; run < study.Runs.Count; run++) Write(json, study, run);
            if (study.Runs.Count > 1) json.WriteEndArray();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, Study study, int at)
    {
        var run = study.Runs[at];
        json.WriteStartObject();
        json.WriteString("strategy", run.Strategy.Name);
        json.WriteString("feed", run.Settings.Feed);
        json.WriteString("from", Text.Day(run.From));
        json.WriteString("to", Text.Day(run.To));
        json.WriteBoolean("simulated", run.IsSimulated);
        if (run.IsSimulated) json.WriteString("warning", Text.Simulated);
        json.WriteString("profile", run.Settings.Conventions.Name);
        json.WriteNumber("capital", run.Settings.Capital);
        json.WriteNumber("costBps", run.Settings.Conventions.Costs.Bps);
        json.WriteString("fill", Text.Fill(run));
        json.WriteString("cashRate", run.Settings.Conventions.CashEarns ? run.Settings.CashRate.ToString() : "0 %");

        json.WriteStartObject("parameters");
        foreach (var parameter in run.Settings.Parameters) Number(json, parameter.Name, parameter.Value);
        json.WriteEndObject();

        json.WriteStartObject("statistics");
        for (var s = 0; s < study.Statistics.Count; s++) Number(json, study.Statistics[s].Name, study[at, s]);
        json.WriteEndObject();

        json.WriteStartObject("yearly");
        foreach (var (end, value) in run.Equity.YearlyReturns()) Number(json, end.Year.ToString(CultureInfo.InvariantCulture), value);
        json.WriteEndObject();

        json.WriteStartArray("weights");
        foreach (var decision in run.Rebalances)
        {
            json.WriteStartObject();
            json.WriteString("date", Text.Day(decision.Decided));
            foreach (var (asset, weight) in decision.Target) Number(json, asset.Name, weight);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteStartArray("notes");
        foreach (var note in run.Notes) json.WriteStringValue(note);
        json.WriteEndArray();

        json.WriteStartObject("tables");
        for (var table = 0; table < study.Tables.Count; table++) Write(json, study.Tables[table].Name, study.TableOf(at, table));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Rows are objects, a line each.
    private static void Write(Utf8JsonWriter json, string name, Table table)
    {
        json.WriteStartObject(name);
        json.WriteString("title", table.Title);
        json.WriteString("note", table.Note);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            var text = new ArrayBufferWriter<byte>();
            using (var line = new Utf8JsonWriter(text, OneLine))
            {
                line.WriteStartObject();
                for (var column = 0; column < row.Count; column++) Write(line, table.Columns[column], row[column]);
                line.WriteEndObject();
            }

            json.WriteRawValue(text.WrittenSpan);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Cell cell)
    {
        if (cell.Text is { } text) json.WriteString(name, text);
        else if (cell.Date is { } day) json.WriteString(name, Text.Day(day));
        else Number(json, name, cell.Number ?? double.NaN);
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}

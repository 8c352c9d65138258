using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Rota.Plugins.Reports;

// A run and its results, as run.schema.json describes them. Fractions are fractions.
internal sealed class JsonReport : IReport
{
    public string Name => "json";

    public string Extension => ".json";

    public void Write(Study study, Stream output)
    {
        study.BeginTables();
        JsonRuns.Write(study, output, (json, run) => Write(json, study, run));
    }

    private static void Write(Utf8JsonWriter json, Study study, int at)
    {
        var run = study.Runs[at];
        json.WriteString("strategy", run.Strategy.Name);
        if (run.Strategy.PublishedOn is { } published) json.WriteString("published", Text.Day(published));
        else json.WriteNull("published");
        json.WriteString("feed", run.Settings.Feed);
        json.WriteString("priceHash", run.Panel.Hash());
        JsonRuns.Software(json, run);
        JsonRuns.Range(json, run);
        json.WriteString("profile", run.Settings.Conventions.Name);
        json.WriteNumber("capital", run.Settings.Capital);
        json.WriteNumber("costBps", run.Settings.Conventions.Costs.Bps);
        json.WriteString("fill", Text.Fill(run));
        json.WriteString("cashRate", run.Settings.Conventions.CashEarns ? run.Settings.CashRate.ToString() : "0 %");
        if (run.Settings.CashRate.To is { } last) json.WriteString("cashRateTo", Text.Day(last));
        else json.WriteNull("cashRateTo");
        Loan(json, run);
        JsonRuns.Parameters(json, run);
        Statistics(json, study, s => study[at, s]);
        Benchmark(json, study, at);

        json.WriteStartObject("yearly");
        foreach (var year in run.Equity.YearlyReturns())
            JsonRuns.Number(json, year.End.Year.ToString(CultureInfo.InvariantCulture), year.Return);
        json.WriteEndObject();

        json.WriteStartArray("weights");
        foreach (var decision in run.Rebalances)
        {
            json.WriteStartObject();
            json.WriteString("date", Text.Day(decision.Decided));
            foreach (var (asset, weight) in decision.Target) JsonRuns.Number(json, asset.Name, weight);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteStartArray("notes");
        foreach (var note in run.Notes) json.WriteStringValue(note);
        json.WriteEndArray();

        if (study.Runs.Count > 1) JsonAnalysis.Write(json, study, at);
        json.WriteStartObject("tables");
        for (var table = 0; table < study.Tables.Count; table++) Write(json, study.Tables[table].Name, study.TableOf(at, table));
        json.WriteEndObject();
    }

    // Only for a leveraged strategy.
    private static void Loan(Utf8JsonWriter json, BacktestResult run)
    {
        if (run.Loan is not { } loan) return;
        json.WriteStartObject("loan");
        JsonRuns.Number(json, "factor", run.Strategy.MostBorrowed!.Factor);
        JsonRuns.Number(json, "rate", loan.Rate);
        JsonRuns.Number(json, "owed", loan.Amount);
        JsonRuns.Number(json, "interest", loan.Interest);
        JsonRuns.Number(json, "interestPerYear", loan.InterestPerYear);
        json.WriteEndObject();
    }

    private static void Statistics(Utf8JsonWriter json, Study study, Func<int, double> value)
    {
        json.WriteStartObject("statistics");
        for (var s = 0; s < study.Statistics.Count; s++) JsonRuns.Number(json, study.Statistics[s].Name, value(s));
        json.WriteEndObject();
    }

    private static void Benchmark(Utf8JsonWriter json, Study study, int at)
    {
        if (study.Runs[at].Benchmark is null)
        {
            json.WriteNull("benchmark");
            return;
        }

        json.WriteStartObject("benchmark");
        json.WriteString("name", study.Runs[at].BenchmarkName);
        Statistics(json, study, s => study.OfBenchmark(at, s));
        json.WriteEndObject();
    }

    // Rows are objects, one per line.
    private static void Write(Utf8JsonWriter json, string name, Table table)
    {
        json.WriteStartObject(name);
        json.WriteString("title", table.Title);
        json.WriteString("note", table.Note);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            var text = new ArrayBufferWriter<byte>();
            using (var line = new Utf8JsonWriter(text, JsonRuns.OneLine))
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
        else JsonRuns.Number(json, name, cell.Number ?? double.NaN);
    }
}

using System.Globalization;
using System.Text.Json;
using Rota.Analysis;
using Rota.Host.Foundation;

namespace Rota.Host.Sweeping;

// A sweep for other programs. Trials are listed up to a limit; the parts have them all. A number that is unknown is null.
internal static class SweepJson
{
    private const int MostTrials = 10_000;

    public static byte[] Of(SweepFindings found, IReadOnlyList<SweepExtra>? extras = null) => JsonText.Of(json =>
    {
        var (results, facts) = (found.Results, found.Results.Facts);
        json.WriteString("strategy", facts.Strategy);
        json.WriteString("schedule", facts.Schedule);
        json.WriteString("feed", facts.Feed);
        json.WriteString("profile", facts.Profile);
        json.WriteBoolean("simulated", facts.IsSimulated);
        JsonText.Texts(json, "warnings", facts.Warnings);
        json.WriteString("folder", results.Folder.Path);
        json.WriteStartObject("analysis");
        json.WriteString("from", facts.From.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("to", facts.To.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("by", found.By.Name);
        json.WriteNumber("count", facts.Trials);
        json.WriteNumber("failed", found.Failed);
        json.WriteNumber("refused", found.Refused);
        json.WriteNumber("unknown", found.Spread.Unknown);
        Point(json, "best", results, found.Best);
        Point(json, "bestOfNeighbourhoodMean", results, found.Plateau);
        Point(json, "default", results, results.Own);
        json.WriteStartObject("percentileOfDefault");
        foreach (var column in results.Columns) JsonText.Number(json, column.Name, found.OwnPercentile(column));
        json.WriteEndObject();
        JsonText.Number(json, "aboveBenchmark", found.AboveBenchmark);
        JsonText.Number(json, "aboveNothing", found.AboveNothing);
        if (found.Certainty is { } certainty) CertaintyJson.Write(json, certainty, results.Space);
        foreach (var extra in extras ?? []) extra.Json(json);
        json.WriteStartObject("summary");
        foreach (var column in results.Columns) Spread(json, column.Name, Distribution.Of(results[column]));
        json.WriteEndObject();
        var listed = facts.Trials <= MostTrials ? facts.Trials : 0;
        json.WriteStartArray("trials");
        for (var trial = 0; trial < listed; trial++) Trial(json, results, trial);
        json.WriteEndArray();
        json.WriteStartArray("neighbourhood");
        for (var trial = 0; trial < Math.Min(listed, found.Around.Count); trial++) Around(json, results, trial, found.Around[trial], found.IsCliff(trial));
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Point(Utf8JsonWriter json, string name, SweepResults results, int trial)
    {
        json.WritePropertyName(name);
        if (trial < 0) json.WriteNullValue();
        else Trial(json, results, trial);
    }

    private static void Around(Utf8JsonWriter json, SweepResults results, int trial, Neighbourhood around, bool isCliff)
    {
        json.WriteStartObject();
        Values(json, results, trial);
        JsonText.Number(json, "mean", around.Mean);
        JsonText.Number(json, "median", around.Median);
        JsonText.Number(json, "min", around.Min);
        json.WriteNumber("neighbours", around.Neighbours);
        JsonText.Number(json, "peak", around.Peak);
        json.WriteBoolean("cliff", isCliff);
        json.WriteEndObject();
    }

    private static void Trial(Utf8JsonWriter json, SweepResults results, int trial)
    {
        json.WriteStartObject();
        Values(json, results, trial);
        foreach (var column in results.Columns) JsonText.Number(json, column.Name, results[column][trial]);
        if (results.Errors[trial] is { } error) json.WriteString("error", error);
        json.WriteEndObject();
    }

    // The number and the parameters of a trial.
    public static void Values(Utf8JsonWriter json, SweepResults results, int trial)
    {
        json.WriteNumber("trial", trial);
        var point = results.Space.At(trial);
        for (var i = 0; i < point.Length; i++)
        {
            var axis = results.Space.Axes[i];
            if (axis.IsNumeric) json.WriteNumber(axis.ColumnAmong(results.Columns), point[i]);
            else json.WriteString(axis.ColumnAmong(results.Columns), axis.TextOf(point[i]));
        }
    }

    private static void Spread(Utf8JsonWriter json, string name, Distribution spread)
    {
        json.WriteStartObject(name);
        json.WriteNumber("known", spread.Known);
        JsonText.Number(json, "min", spread.Min);
        JsonText.Number(json, "p5", spread.P5);
        JsonText.Number(json, "p25", spread.P25);
        JsonText.Number(json, "median", spread.Median);
        JsonText.Number(json, "p75", spread.P75);
        JsonText.Number(json, "p95", spread.P95);
        JsonText.Number(json, "max", spread.Max);
        JsonText.Number(json, "mean", spread.Mean);
        JsonText.Number(json, "sd", spread.Deviation);
        json.WriteEndObject();
    }
}

using System.Globalization;
using System.Text.Json;
using Rota.Analysis;
using Rota.Host.Foundation;
using Rota.Host.Rendering;

namespace Rota.Host.Bootstrap;

// Bands with all their numbers: quantiles of 5, 50 and 95 %, those of wealth by months. An unknown number is null.
internal static class BandsJson
{
    private static readonly double[] Quantiles = [0.05, 0.5, 0.95];

    public static byte[] Of(BandsResult result) => AnalysisJson.Of(result.Run, "bootstrap", json =>
    {
        var bands = result.Bands;
        json.WriteString("kind", bands.Resampling.Kind == BlockKind.Stationary ? "stationary" : "circular");
        json.WriteNumber("seed", bands.Resampling.Seed);
        json.WriteNumber("paths", bands.Resampling.Paths);
        json.WriteNumber("meanBlock", bands.Resampling.Block);
        json.WriteNumber("months", bands.Months);
        json.WriteString("monthsFrom", Month(result.Days[1]));
        json.WriteString("monthsTo", Month(result.Days[^1]));
        Numbers(json, "quantiles", Quantiles);
        Numbers(json, "cagr", Outer(bands.Cagr));
        Numbers(json, "sharpe", Outer(bands.Sharpe));
        Numbers(json, "maxDrawdown", Outer(bands.MaxDrawdown));
        Wealth(json, "bands", bands, Outer);
        Numbers(json, "quantilesInside", [0.25, 0.75]);
        Wealth(json, "bandsInside", bands, spread => [spread.P25, spread.P75]);
        JsonText.Number(json, "aheadOfBenchmark", bands.AheadOfBenchmark);
        if (result.Run.BenchmarkName is { } benchmark) json.WriteString("benchmark", benchmark);
        json.WriteStartObject("run");
        JsonText.Number(json, "cagr", result.Cagr);
        JsonText.Number(json, "sharpe", result.Sharpe);
        JsonText.Number(json, "maxDrawdown", result.MaxDrawdown);
        Numbers(json, "wealth", result.Wealth);
        json.WriteEndObject();
        Suiting(json, result.Suiting);
        JsonText.Texts(json, "notes", BandsText.Notes(result));
    });

    private static void Suiting(Utf8JsonWriter json, BlockLength suiting)
    {
        json.WriteStartObject("blockLength");
        JsonText.Number(json, "stationary", suiting.Stationary);
        JsonText.Number(json, "circular", suiting.Circular);
        json.WriteNumber("m", suiting.LastLag);
        json.WriteNumber("M", suiting.Bandwidth);
        json.WriteNumber("kn", suiting.SmallLags);
        json.WriteNumber("mmax", suiting.MostLags);
        json.WriteNumber("bmax", suiting.Limit);
        json.WriteEndObject();
    }

    private static void Wealth(Utf8JsonWriter json, string name, Bands bands, Func<Spread, double[]> of)
    {
        json.WriteStartObject(name);
        for (var month = 1; month <= bands.Months; month++) Numbers(json, month.ToString(CultureInfo.InvariantCulture), of(bands.Wealth[month - 1]));
        json.WriteEndObject();
    }

    private static double[] Outer(Spread spread) => [spread.P5, spread.Median, spread.P95];

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            if (double.IsFinite(value)) json.WriteNumberValue(value);
            else json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

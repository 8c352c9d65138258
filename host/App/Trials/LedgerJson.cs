using System.Globalization;
using System.Text.Json;
using Rota.Analysis;
using Rota.Host.Foundation;

namespace Rota.Host.Trials;

// The ledger for machines. Sharpe ratios are of a year; an unknown number is null.
internal static class LedgerJson
{
    public static byte[] Of(LedgerPage page) => JsonText.Of(json =>
    {
        json.WriteStartArray("sets");
        foreach (var (on, tally, rows) in page.Sets)
        {
            json.WriteStartObject();
            json.WriteStartArray("assets");
            foreach (var asset in on.Assets) json.WriteStringValue(asset);
            json.WriteEndArray();
            json.WriteBoolean("simulated", on.IsSimulated);
            json.WriteNumber("trials", tally.Trials);
            json.WriteNumber("withoutSharpe", tally.Unknown);
            Number(json, "meanSharpe", tally.Sharpe.Mean * Math.Sqrt(12));
            Number(json, "sdSharpe", tally.Sharpe.Deviation * Math.Sqrt(12));
            Number(json, "bestSharpe", tally.Best.Yearly);
            Number(json, "bestSharpeByChance", tally.ByChance * Math.Sqrt(12));
            Number(json, "minimumBacktestYears", tally.YearsNeeded);
            json.WriteStartArray("scripts");
            foreach (var row in rows) Write(json, row, tally, page.Counts(row.Kind));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, LedgerRow row, Tally tally, bool isCounted)
    {
        var best = row.Best;
        json.WriteStartObject();
        json.WriteString("script", row.Script);
        json.WriteString("kind", row.Kind.Name());
        json.WriteBoolean("counted", isCounted);
        json.WriteNumber("trials", row.Trials);
        Number(json, "bestSharpe", best.Yearly);
        Number(json, "psr", isCounted ? DeflatedSharpe.Probabilistic(best, 0) : double.NaN);
        Number(json, "deflatedSharpe", isCounted ? tally.Deflated(best) : double.NaN);
        json.WriteNumber("months", best.Months);
        Needed(json, "minimumTrackRecord", isCounted ? TrackRecord.Months(best, 0) : double.NaN);
        Needed(json, "minimumTrackRecordDeflated", isCounted ? tally.MonthsNeeded(best) : double.NaN);
        Number(json, "pbo", row.Overfitting);
        json.WriteString("first", Time(row.First));
        json.WriteString("last", Time(row.Last));
        json.WriteEndObject();
    }

    // JSON has no infinity: no number of months is enough.
    private static void Needed(Utf8JsonWriter json, string name, double months)
    {
        if (double.IsInfinity(months)) json.WriteString(name, "never");
        else Number(json, name, months);
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsNaN(value)) json.WriteNull(name);
        else json.WriteNumber(name, value);
    }

    private static string Time(DateTimeOffset at) => at.ToString(TrialLedger.TimeFormat, CultureInfo.InvariantCulture);
}

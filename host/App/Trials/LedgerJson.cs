using System.Globalization;
using System.Text.Json;
using Rota.Host.Foundation;

namespace Rota.Host.Trials;

// The ledger for machines. Sharpe ratios are of a year; an unknown one is null.
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
            Yearly(json, "meanSharpe", tally.Sharpe.Mean);
            Yearly(json, "sdSharpe", tally.Sharpe.Deviation);
            Yearly(json, "bestSharpe", tally.Best);
            Yearly(json, "bestSharpeByChance", tally.ByChance);
            json.WriteStartArray("scripts");
            foreach (var row in rows) Write(json, row, page.Counts(row.Kind));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, LedgerRow row, bool isCounted)
    {
        json.WriteStartObject();
        json.WriteString("script", row.Script);
        json.WriteString("kind", row.Kind.Name());
        json.WriteBoolean("counted", isCounted);
        json.WriteNumber("trials", row.Trials);
        Yearly(json, "bestSharpe", row.Best);
        json.WriteString("first", Time(row.First));
        json.WriteString("last", Time(row.Last));
        json.WriteEndObject();
    }

    private static void Yearly(Utf8JsonWriter json, string name, double monthly)
    {
        if (double.IsNaN(monthly)) json.WriteNull(name);
        else json.WriteNumber(name, monthly * Math.Sqrt(12));
    }

    private static string Time(DateTimeOffset at) => at.ToString(TrialLedger.TimeFormat, CultureInfo.InvariantCulture);
}

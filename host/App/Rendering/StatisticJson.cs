using System.Globalization;
using System.Text.Json;
using Rota.Host.Foundation;

namespace Rota.Host.Rendering;

// A statistic as JSON. An unknown value is null; without a run there is no value.
internal static class StatisticJson
{
    public static byte[] Of(string name, Conventions profile, BacktestResult? run, IReadOnlyList<StatisticDefinition> meant) => JsonText.Of(json =>
    {
        json.WriteString("statistic", name);
        json.WriteString("profile", profile.Name);
        json.WriteString("profileSet", profile.StatisticsSet);
        if (run is not null)
        {
            json.WriteString("strategy", run.Strategy.Name);
            json.WriteString("feed", run.Settings.Feed);
            json.WriteString("from", run.From.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("to", run.To.ToString("O", CultureInfo.InvariantCulture));
            json.WriteBoolean("simulated", run.IsSimulated);
            json.WriteBoolean("extended", run.Extensions.Count > 0);
            json.WriteStartArray("warnings");
            foreach (var warning in run.Warnings) json.WriteStringValue(warning);
            json.WriteEndArray();
        }

        json.WriteStartArray("sets");
        foreach (var each in meant) Write(json, each);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, StatisticDefinition each)
    {
        json.WriteStartObject();
        json.WriteString("set", each.Set);
        if (each.Value is { } value)
        {
            if (double.IsFinite(value)) json.WriteNumber("value", value);
            else json.WriteNull("value");
        }

        json.WriteString("unit", StatisticText.Unit(each.Statistic.Unit));
        json.WriteString("formula", each.Statistic.Formula);
        json.WriteString("source", each.Statistic.Source);
        json.WriteEndObject();
    }
}

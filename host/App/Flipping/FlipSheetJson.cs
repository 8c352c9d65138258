using System.Text.Json;
using Rota.Engine;
using Rota.Host.Foundation;
using Rota.Host.Rendering;

namespace Rota.Host.Flipping;

// The flip prices of the last close as JSON.
internal static class FlipSheetJson
{
    public static byte[] Of(BacktestResult run, DecisionFlips flips, FlipTerms terms, Action<Utf8JsonWriter> more) => JsonText.Of(json =>
    {
        Head(json, run);
        json.WriteBoolean("isDecision", run.Rebalances[^1].Decided == flips.Day);
        FlipJson.Write(json, flips, terms);
        more(json);
    });

    public static void Head(Utf8JsonWriter json, BacktestResult run)
    {
        JsonText.Texts(json, "warnings", run.Warnings);
        json.WriteString("strategy", run.Strategy.Name);
        json.WriteString("feed", run.Settings.Feed);
        json.WriteString("profile", run.Settings.Conventions.Name);
        json.WriteBoolean("simulated", run.IsSimulated);
    }
}

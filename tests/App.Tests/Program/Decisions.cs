using System.Text.Json;

namespace Rota.Tests.Program;

// Days and their target weights in the json report and the oracles.
internal static class Decisions
{
    private const double Tolerance = 1e-9;

    public static string Oracles { get; } = Repository.Oracle("strategies");

    // Python's decisions for the script of that name: published/gem.csx.
    public static List<Decision> Expected(string script) =>
        [.. Json(File.ReadAllText(Path.Combine(Oracles, Path.ChangeExtension(script, ".json")))).EnumerateArray()
            .Select(decision => new Decision(decision[0].GetString()!, Weights(decision[1])))];

    public static List<Decision> Made(Outcome run)
    {
        Assert.True(run.Code == 0, run.Error);
        return [.. Json(run.Output).GetProperty("weights").EnumerateArray().Select(
            decision => new Decision(decision.GetProperty("date").GetString()!, Weights(decision, except: "date")))];
    }

    public static void AreEqual(IReadOnlyList<Decision> expected, IReadOnlyList<Decision> made)
    {
        Assert.Equal(expected.Select(decision => decision.Day), made.Select(decision => decision.Day));
        Assert.Equal([], expected.Zip(made).SelectMany(pair => Differences(pair.First, pair.Second)));
    }

    private static Dictionary<string, double> Weights(JsonElement assets, string? except = null) =>
        assets.EnumerateObject().Where(asset => asset.Name != except)
            .ToDictionary(asset => asset.Name, asset => asset.Value.GetDouble());

    private static IEnumerable<string> Differences(Decision expected, Decision made) =>
        from asset in expected.Weights.Keys.Union(made.Weights.Keys).Order(StringComparer.Ordinal)
        let weights = (Expected: expected.Weights.GetValueOrDefault(asset), Made: made.Weights.GetValueOrDefault(asset))
        where !(Math.Abs(weights.Expected - weights.Made) <= Tolerance)
        select $"{expected.Day} {asset}: {weights.Made}, not {weights.Expected}";

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}

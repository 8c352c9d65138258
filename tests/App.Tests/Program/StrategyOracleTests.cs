using System.Text.Json;

namespace Rota.Tests.Program;

// The scripts that come with the program against the same rules written in Python: see tests/Fixtures/Oracles. The decisions of
// strategies/published/gem.csx are in Oracles/strategies/published/gem.json.
[Collection(nameof(RunsShippedScripts))]
public sealed class StrategyOracleTests : IDisposable
{
    private const double Tolerance = 1e-9;

    private readonly Place _place = new();

    public static TheoryData<string> All =>
    [
        .. Directory.EnumerateFiles(Oracles, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(Oracles, file), ".csx").Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static string Oracles => Repository.Oracle("strategies");

    [Rule("Q8", "Q10", "Q11", "Q12", "Q13", "Q14", "Q15", "Q16", "Q18", "Q19", "Q20", "Q21", "Q22", "Q23", "Q24", "R15", "R27",
        "R28", "R45", "R46", "R47", "R48", "R49", "A35", "K1", "K18", "K19", "K20", "K21", "K22", "K28", "K34", "K40")]
    [Theory]
    [MemberData(nameof(All))]
    public void AScriptDecidesOnRealPricesAsItsRuleWrittenInPython(string script)
    {
        var prices = SharedData.Folder("data/prices");

        var run = _place.Rota("run", ShippedScripts.PathOf(script), "--feed", $"csv:{prices}", "--json");

        Assert.True(run.Code == 0, run.Error);
        var made = Json(run.Output).GetProperty("weights").EnumerateArray().Select(Made).ToList();
        var expected = Json(File.ReadAllText(Path.Combine(Oracles, Path.ChangeExtension(script, ".json"))))
            .EnumerateArray().Select(decision => (Day: decision[0].GetString()!, Weights: Weights(decision[1]))).ToList();
        Assert.Equal(expected.Select(decision => decision.Day), made.Select(decision => decision.Day));
        Assert.Equal([], expected.Zip(made).SelectMany(pair => Differences(pair.First.Day, pair.First.Weights, pair.Second.Weights)));
    }

    public void Dispose() => _place.Dispose();

    private static (string Day, Dictionary<string, double> Weights) Made(JsonElement decision)
    {
        var weights = Weights(decision, except: "date");
        return (decision.GetProperty("date").GetString()!, weights);
    }

    private static Dictionary<string, double> Weights(JsonElement assets, string? except = null) =>
        assets.EnumerateObject().Where(asset => asset.Name != except).ToDictionary(asset => asset.Name, asset => asset.Value.GetDouble());

    private static IEnumerable<string> Differences(string day, Dictionary<string, double> expected, Dictionary<string, double> made) =>
        from asset in expected.Keys.Union(made.Keys).Order(StringComparer.Ordinal)
        let weights = (Expected: expected.GetValueOrDefault(asset), Made: made.GetValueOrDefault(asset))
        where !(Math.Abs(weights.Expected - weights.Made) <= Tolerance)
        select $"{day} {asset}: {weights.Made}, not {weights.Expected}";

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}

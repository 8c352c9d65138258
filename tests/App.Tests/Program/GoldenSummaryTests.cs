namespace Rota.Tests.Program;

// The summary of every shipped script on real prices. UPDATE_APPROVED=1 rewrites the texts.
[Collection(nameof(RunsShippedScripts))]
public sealed class GoldenSummaryTests : IDisposable
{
    private readonly Place _place = new();

    // The funds of these scripts have no prices here.
    public static IReadOnlyList<string> WithoutPrices { get; } =
        ["quantopian/v0-mutual-funds.csx", "quantopian/v0b-mutual-funds-without-emerging.csx"];

    public static TheoryData<string> All => [.. ShippedScripts.Names.Except(WithoutPrices)];

    public static string PathOf(string script) =>
        Path.Combine(Repository.Root, "tests", "App.Tests", "Golden", Path.ChangeExtension(script, ".txt"));

    [Theory]
    [MemberData(nameof(All))]
    public void AScriptGivesItsGoldenSummaryOnRealPrices(string script)
    {
        Directory.CreateSymbolicLink(Path.Combine(_place.Folder, "data"), SharedData.Folder("data"));
        _place.Write("config/rota/config.json", """{"luck": "off", "ledger": "off"}""");

        var run = _place.Rota("run", ShippedScripts.PathOf(script), "--feed", "csv:data/prices", "--cash-rate", "data/rates/IRX.csv");

        Assert.True(run.Code == 0, run.Error);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(script))!);
            File.WriteAllText(PathOf(script), run.Output);
        }

        Assert.Equal(File.ReadAllText(PathOf(script)), run.Output);
    }

    public void Dispose() => _place.Dispose();
}

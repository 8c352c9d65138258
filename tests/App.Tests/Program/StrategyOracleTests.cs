using System.Globalization;

namespace Rota.Tests.Program;

// The shipped scripts against the same rules written in Python: see tests/Fixtures/Oracles. The decisions of
// strategies/published/gem.csx are in Oracles/strategies/published/gem.json.
[Collection(nameof(RunsShippedScripts))]
public sealed class StrategyOracleTests : IDisposable
{
    private const string Rotation = "quantopian/v1-asset-class-rotation.csx";

    // Rule Q2: the successor of each fund.
    private static readonly Dictionary<string, string> Funds = new(StringComparer.Ordinal)
    {
        ["IEF"] = "FGOVX",
        ["IVV"] = "VFINX",
        ["IJJ"] = "TRMCX",
        ["SCZ"] = "VINEX",
        ["EEM"] = "VEIEX",
    };

    private readonly Place _place = new();

    public static TheoryData<string> All =>
    [
        .. Directory.EnumerateFiles(Decisions.Oracles, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(Decisions.Oracles, file), ".csx").Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Rule("Q8", "Q10", "Q11", "Q12", "Q13", "Q14", "Q15", "Q16", "Q18", "Q19", "Q20", "Q21", "Q22", "Q23", "Q24", "R15", "R27",
        "R28", "R45", "R46", "R47", "R48", "R49", "A35", "K1", "K18", "K19", "K20", "K21", "K22", "K28", "K34", "K40")]
    [Theory]
    [MemberData(nameof(All))]
    public void AScriptDecidesOnRealPricesLikeItsRuleInPython(string script) =>
        Decisions.AreEqual(Decisions.Expected(script), Made(script, SharedData.Folder("data/prices")));

    // Uses prices of the successor ETFs under the funds' names, because not all funds have prices here.
    [Rule("Q2", "Q7", "Q9")]
    [Theory]
    [InlineData("quantopian/v0-mutual-funds.csx", Rotation)]
    [InlineData("quantopian/v0b-mutual-funds-without-emerging.csx", "quantopian/v2-without-emerging.csx")]
    public void TheMutualFundsAreRotatedLikeTheirSuccessors(string script, string heirs)
    {
        var prices = SharedData.Folder("data/prices");
        foreach (var (heir, fund) in Funds)
            _place.Write($"funds/{fund}.csv", File.ReadAllText(Path.Combine(prices, $"{heir}.csv")));

        Dictionary<string, double> OfFunds(Dictionary<string, double> weights) =>
            weights.ToDictionary(weight => Funds[weight.Key], weight => weight.Value);
        var expected = Decisions.Expected(heirs).Select(decision => new Decision(decision.Day, OfFunds(decision.Weights)));

        Decisions.AreEqual([.. expected], Made(script, "funds"));
    }

    // At each year end half of the target is the rotation's last decision; the other half was bought on IEF's first day and left alone.
    [Rule("Q25")]
    [Fact]
    public void HalfTheAccountFollowsTheRotationAndHalfDrifts()
    {
        var prices = SharedData.Folder("data/prices");
        Dictionary<string, double> ClosesOf(string asset) => File.ReadLines(Path.Combine(prices, $"{asset}.csv")).Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(cells => cells[0], cells => double.Parse(cells[5], CultureInfo.InvariantCulture));
        var (stocks, bonds, rotation) = (ClosesOf("IVV"), ClosesOf("IEF"), Decisions.Expected(Rotation));
        Dictionary<string, double> Target(string day)
        {
            var held = (Stocks: 0.6 * stocks[day] / stocks["2008-12-31"], Bonds: 0.4 * bonds[day] / bonds["2008-12-31"]);
            var target = rotation.Last(decision => string.CompareOrdinal(decision.Day, day) <= 0).Weights
                .ToDictionary(weight => weight.Key, weight => weight.Value / 2);
            target["IVV"] = target.GetValueOrDefault("IVV") + held.Stocks / (held.Stocks + held.Bonds) / 2;
            target["IEF"] = target.GetValueOrDefault("IEF") + held.Bonds / (held.Stocks + held.Bonds) / 2;
            return target;
        }

        var ends = Made("quantopian/v15-half-account.csx", prices)
            .GroupBy(decision => decision.Day[..4]).Select(year => year.Last())
            .Where(decision => decision.Day.EndsWith("-12-31", StringComparison.Ordinal)
                || decision.Day is "2011-12-30" or "2016-12-30" or "2017-12-29" or "2022-12-30" or "2023-12-29").ToList();

        Assert.Equal(17, ends.Count);
        Decisions.AreEqual([.. ends.Select(decision => new Decision(decision.Day, Target(decision.Day)))], ends);
    }

    public void Dispose() => _place.Dispose();

    private List<Decision> Made(string script, string prices) =>
        Decisions.Made(_place.Rota("run", ShippedScripts.PathOf(script), "--feed", $"csv:{prices}", "--json"));
}

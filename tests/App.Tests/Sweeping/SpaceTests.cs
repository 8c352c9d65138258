using Rota.Host.Sweeping;

namespace Rota.Tests.Sweeping;

// The points of a sweep, from the command line to the values of a trial.
public sealed class SpaceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rota-space-").FullName;

    [Fact]
    public void TheFirstNamedParameterVariesSlowest()
    {
        var space = Of(over: ["slow=60..100:20", "fast=5,10"]);

        Assert.Equal(["60:5", "60:10", "80:5", "80:10", "100:5", "100:10"], Texts(space));
        Assert.Equal("slow=80 fast=10", space.NamesOf(3));
        Assert.Equal(3, space.Find([80, 10]));
        Assert.Equal(-1, space.Find([80, 15]));
    }

    [Fact]
    public void WithoutOverAllParametersThatAreNotFixedAreSwept()
    {
        var space = new SpaceChoice([], null, null, null, ["slow", "index"]).Of(Declared.All, "a.csx");

        Assert.Equal(["fast", "share", "half"], space.Axes.Select(axis => axis.Name));
        Assert.Equal(12 * 11 * 2, space.Count);
    }

    [Fact]
    public void ARangeWithoutAStepTakesTheScriptsSteps() => Assert.Equal(["5", "10", "15"], Texts(Of(over: ["fast=5..15"])));

    [Fact]
    public void StepsOfFractionsAreTheNumbersThatAUserWouldWrite() =>
        Assert.Equal(["0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1"], Texts(Of(over: ["share"])));

    [Fact]
    public void AChoiceIsSweptByItsWords() => Assert.Equal(["SPY:true", "QQQ:true"], Texts(Of(over: ["index=SPY,QQQ", "half=true"])));

    // Number 0 of path 0 of seed 1 is 0.368, number 1 is 0.944; of path 1, 0.467 and 0.034.
    [Fact]
    public void RandomPointsAreDrawnByTrialAndParameter()
    {
        var space = Of(over: ["fast", "slow"], random: "2");

        Assert.Equal([$"{5 + 5 * (int)(12 * 0.36818951565167)}:{60 + 10 * (int)(20 * 0.94356423086485)}",
            $"{5 + 5 * (int)(12 * 0.46696631092583)}:{60 + 10 * (int)(20 * 0.034331040112824)}"], Texts(space));
        Assert.Equal(space.At(1), Of(over: ["fast", "slow"], random: "100").At(1));
        Assert.NotEqual(Texts(space), Texts(Of(over: ["fast", "slow"], random: "2", seed: "18446744073709551615")));
    }

    [Fact]
    public void AListIsRunInItsOrder() => Assert.Equal(["120:QQQ", "60:SPY"], Texts(Of(list: "slow,index\n120,QQQ\n\n60,spy\n")));

    [Fact]
    public void AllMistakesOfAListAreReportedWithTheirLines() => Assert.Equal(
        [
            "points.csv(2): fast: 7 is between two steps of 5; use 5 or 10.",
            "points.csv(3): fast: 65 is not in 5 to 60.",
            "points.csv(3): index: 'DIA' is not one of SPY, IVV, QQQ.",
            "points.csv(5): Duplicate point (first on line 4).",
            "points.csv(6): 1 value for 2 parameters.",
            "points.csv(7): fast: 'ten' is not a number.",
        ],
        Mistakes(() => Of(list: "fast,index\n7,SPY\n65,DIA\n10,SPY\n10,spy\n15\nten,SPY\n")));

    [Theory]
    [InlineData("fast,fats\n5,5\n", "points.csv(1): Unknown parameter 'fats'. Available: fast, slow, share, half, index. Did you mean fast?")]
    [InlineData("fast,fast\n5,5\n", "points.csv(1): The header 'fast,fast' names a parameter twice.")]
    [InlineData("fast\n", "points.csv(1): The file has no points; write one per line below the header.")]
    public void AListWithAWrongHeaderOrNoPointsIsRefused(string text, string mistake) => Assert.Equal([mistake], Mistakes(() => Of(list: text)));

    [Fact]
    public void AllMistakesOfOverAreReportedAtOnce() => Assert.Equal(
        [
            "--over fats=1..2: Unknown parameter 'fats'. Available: fast, slow, share, half, index. Did you mean fast?.",
            "--over fast=5..12:3: 8 is between two steps of 5; use 5 or 10 (1 more wrong value).",
            "--over slow=60..90:0: the step of '60..90:0' must be above 0.",
            "--over share=0.5,0.5: 0.5 is given twice; give each value once.",
            "--over index=DIA: 'DIA' is not one of SPY, IVV, QQQ.",
            "--over half=true..false: 'true..false' is not one of false, true.",
        ],
        Mistakes(() => Of(over: ["fats=1..2", "fast=5..12:3", "slow=60..90:0", "share=0.5,0.5", "index=DIA", "half=true..false"])));

    [Theory]
    [InlineData("fast=60..5", "--over fast=60..5: the range '60..5' ends before it begins.")]
    [InlineData("fast=5..", "--over fast=5..: '5..' is not a range; use 5..60:5.")]
    [InlineData("fast=", "--over fast=: '' is not a number.")]
    [InlineData("fast=5..70:5", "--over fast=5..70:5: 65 is not in 5 to 60 (1 more wrong value).")]
    public void AWrongRangeIsRefused(string over, string mistake) => Assert.Equal([mistake], Mistakes(() => Of(over: [over])));

    [Fact]
    public void OptionsThatContradictEachOtherAreRefusedTogether() => Assert.Equal(
        [
            "--list names the points itself; remove --over and --random.",
            "fast is swept and set by --param; remove one of them.",
        ],
        Mistakes(() => Of(over: ["slow"], list: "fast\n5\n", given: "fast")));

    [Theory]
    [InlineData(null, "1", "--seed belongs to --random; add --random N, or remove it.")]
    [InlineData("5", "-1", "--seed is '-1'; use a whole number from 0 to 18446744073709551615.")]
    [InlineData("5", "1e3", "--seed is '1e3'; use a whole number from 0 to 18446744073709551615.")]
    [InlineData("0", null, "--random is '0'; use a number of points from 1 to 10,000,000, without separators.")]
    [InlineData("1,000", null, "--random is '1,000'; use a number of points from 1 to 10,000,000, without separators.")]
    [InlineData("12", null, "--random 12: the grid has only 12 points. Remove --random to sweep them all.")]
    public void AWrongNumberOfRandomPointsOrSeedIsRefused(string? random, string? seed, string mistake) =>
        Assert.Equal([mistake], Mistakes(() => Of(over: ["fast"], random: random, seed: seed)));

    [Fact]
    public void AGridThatIsTooLargeIsRefused()
    {
        var wide = new Parameter("wide", 1, 1, 1, 10_000, 1, IsWhole: true);

        Assert.Equal(
            ["The grid has 100,000,000 points, and a sweep at most 10,000,000. Use larger steps, name fewer parameters with --over, or draw points with --random."],
            Mistakes(() => new SpaceChoice([], null, null, null, []).Of([wide, wide with { Name = "wider" }], "a.csx")));
    }

    [Fact]
    public void AScriptWithoutParametersIsToldHowToDeclareOne() => Assert.StartsWith(
        "v10-quarterly-tsp declares no parameter: write Param(…)",
        Mistakes(() => new SpaceChoice([], null, null, null, []).Of([], "strategies/v10-quarterly-tsp.csx"))[0], StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> Texts(Space space) => Enumerable.Range(0, space.Count).Select(space.TextOf);

    private Space Of(string[]? over = null, string? list = null, string? random = null, string? seed = null, string? given = null)
    {
        var path = Path.Combine(_folder, "points.csv");
        if (list is not null) File.WriteAllText(path, list);
        return new SpaceChoice(over ?? [], list is null ? null : path, random, seed, given is null ? [] : [given]).Of(Declared.All, "a.csx");
    }

    private string[] Mistakes(Func<Space> space) =>
        [.. Assert.Throws<InputException>(space).Mistakes.Select(mistake => mistake.ToString().Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];
}

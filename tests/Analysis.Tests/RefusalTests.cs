using Rota.Analysis;

namespace Rota.Tests;

// A refused analysis names the requirement, what there is, and the remedy.
public sealed class RefusalTests
{
    [Theory]
    [InlineData(7, "7 blocks")]
    [InlineData(0, "0 blocks")]
    [InlineData(18, "from 2 to 16")]
    public void TheNumberOfBlocksMustBeEvenAndAtMostSixteen(int blocks, string text) =>
        Refused(text, () => CrossValidation.Of(Vectors.Matrix(60, 3, 0), blocks));

    [Theory]
    [InlineData(2, true)]
    [InlineData(16, true)]
    [InlineData(3, false)]
    public void AllowedBlocksAreNotRefused(int blocks, bool isAllowed) => Assert.Equal(isAllowed, Refusals.OfBlocks(blocks) is null);

    [Fact]
    public void OneTrialCannotBeComparedWithItself()
    {
        double[][] trials = Vectors.Matrix(60, 2, 0);
        trials[1][5] = double.NaN;

        Refused("1 of 2 has them", () => CrossValidation.Of(trials));
        Refused("1 of 1 has them", () => CrossValidation.Of(trials[..1]));
    }

    [Theory]
    [InlineData(47, 16, "needs 48 whole months, 24 for each half; the sweep has 47")]
    [InlineData(48, 16, null)]
    [InlineData(204, 16, null)]
    public void TheOverfittingTestNeedsTwoYearsForEachHalf(int months, int blocks, string? text)
    {
        var mistake = Refusals.OfOverfitting(months, blocks);

        if (text is null) Assert.Null(mistake);
        else Assert.Contains(text, mistake!.What, StringComparison.Ordinal);
    }

    [Fact]
    public void EachBlockHasTwoMonths() => Refused("need 32 whole months", () => CrossValidation.Of(Vectors.Matrix(31, 3, 0)));

    [Theory]
    [InlineData(40, 23, 6, 6, "Learning of 23 months is too short. Use 24 months or more.")]
    [InlineData(40, 40, 6, 6, "Learn 39 months or fewer.")]
    [InlineData(25, 60, 6, 6, "Learn 24 months or fewer.")]
    [InlineData(24, 24, 6, 6, "needs 25 whole months")]
    [InlineData(40, 24, 0, 6, "A test of 0 months")]
    [InlineData(40, 24, 6, 0, "A step of 0 months")]
    public void AWalkForwardNeedsMonthsToLearnAndToTest(int months, int train, int test, int step, string text) =>
        Refused(text, () => new WalkForwardPlan(train, test) { Step = step }.Windows(months));

    [Fact]
    public void AWalkForwardIsRefusedWhereNoTrialHasTheStatistic() =>
        Refused("months 1 to 24", () => WalkForward.Of(new(24, 6), [new double[40]]));

    [Theory]
    [InlineData("5y/1y", 60, 12)]
    [InlineData("60m/12m", 60, 12)]
    [InlineData("5y/6m", 60, 6)]
    public void APlanIsTwoSpans(string text, int train, int test) => Assert.Equal(new WalkForwardPlan(train, test), WalkForwardPlan.Parse(text));

    [Theory]
    [InlineData("5y")]
    [InlineData("5/1")]
    [InlineData("-5y/1y")]
    [InlineData("5y/1y/1y")]
    [InlineData("999999999999y/1y")]
    [InlineData("2147483647y/1y")]
    public void AnotherTextIsNotAPlan(string text) => Refused($"'{text}' is not a walk-forward", () => WalkForwardPlan.Parse(text));

    [Theory]
    [InlineData("18446744073709551615", true)]
    [InlineData("0", true)]
    [InlineData("18446744073709551616", false)]
    [InlineData("-1", false)]
    [InlineData("1.5", false)]
    [InlineData("", false)]
    public void ASeedIsAWholeNumberOf64Bits(string text, bool isSeed) => Assert.Equal(isSeed, Refusals.OfSeed(text) is null);

    [Theory]
    [InlineData(0.5, BlockKind.Stationary, "0.5 months is too short")]
    [InlineData(double.NaN, BlockKind.Stationary, "too short")]
    [InlineData(2.5, BlockKind.Circular, "2.5 months is not whole")]
    public void ABlockHasAtLeastOneMonth(double block, BlockKind kind, string text) =>
        Refused(text, () => Bands.Of(Vectors.R, null, null, new(kind, block)));

    [Fact]
    public void MonthsWithoutRiskHaveNoBlockLength() => Refused("--block 6", () => new Resampling().WithBlockOf([0.1, 0.1, 0.1]));

    [Fact]
    public void TrialsOfDifferentLengthsAreAFaultOfTheCaller() =>
        Assert.Throws<ArgumentException>(() => CrossValidation.Of([new double[40], new double[41]]));

    [Fact]
    public void ARealityCheckWithoutAKnownTrialIsRefused() => Refused(
        "Every trial has an unknown month", () => RealityCheck.Of([[.. Enumerable.Repeat(double.NaN, 30)]], RealityCheck.Default));

    [Fact]
    public void FewerThanOneTrialIsAFaultOfTheCaller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ExpectedMaximum.Of(0.9));
        Assert.Equal(double.NaN, ExpectedMaximum.Of(double.NaN));
    }

    private static void Refused(string text, Action analysis) =>
        Assert.Contains(text, Assert.Throws<InputException>(analysis).Message, StringComparison.Ordinal);
}

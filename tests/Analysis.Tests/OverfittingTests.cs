using Rota.Analysis;

namespace Rota.Tests;

public sealed class OverfittingTests
{
    private static readonly double[][] Trials = Vectors.Matrix(64, 6, 2);

    [Fact]
    public void TheOrderOfTrialsDecidesNothingButTies()
    {
        var (forward, backward) = (CrossValidation.Of(Trials), CrossValidation.Of([.. Trials.Reverse()]));

        Assert.Equal(forward.Splits.Select(split => split.Logit), backward.Splits.Select(split => split.Logit));
        Assert.Equal(forward.TimesChosen, backward.TimesChosen.Reverse());
    }

    [Fact]
    public void TheOldestMonthsAreDropped()
    {
        double[][] longer = [.. Trials.Select((x, k) => (double[])[0.5, -0.3 * k, 0.1, .. x])];

        Assert.Equal(3, CrossValidation.Of(longer).Dropped);
        Assert.Equal(CrossValidation.Of(Trials).Splits, CrossValidation.Of(longer).Splits);
    }

    // Each half is in sample once and out of sample once.
    [Fact]
    public void EverySplitHasItsComplement()
    {
        var splits = CrossValidation.Of(Trials, 6).Splits;

        Assert.Equal(20, splits.Count);
        Assert.Equal(splits.Select(split => 63 - split.InSample), splits.Select(split => split.InSample).Reverse());
        Assert.Equal([0, 1, 3], splits[1].Blocks());
    }

    [Fact]
    public void ATrialThatIsAlwaysTheBestIsNotOverfitted()
    {
        double[][] trials = [.. Trials, [.. Trials[0].Select(x => x + 0.2)]];
        var answer = CrossValidation.Of(trials);

        Assert.Equal(0, answer.Probability);
        Assert.Equal(12870, answer.TimesChosen[^1]);
    }

    [Fact]
    public void TheHistogramCountsEverySplitAndZeroWithTheLower()
    {
        var answer = CrossValidation.Of([Trials[0], Trials[0]], 4);
        var bins = CrossValidation.Of(Trials).Histogram(8);

        Assert.Equal([0, 6, 0, 0], answer.Histogram(4).Select(bin => bin.Count));
        Assert.Equal(12870, bins.Sum(bin => bin.Count));
        Assert.Equal(Math.Log(6), bins[^1].UpTo, 1e-12);
        Assert.Equal(
            CrossValidation.Of(Trials).Probability, bins.Where(bin => bin.UpTo <= 0).Sum(bin => bin.Count) / 12870.0, 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => answer.Histogram(3));
    }
}

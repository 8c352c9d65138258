using Rota.Analysis;

namespace Rota.Tests;

public sealed class WindowTests
{
    // The last day of each month of 2000 to 2003.
    private static readonly DateOnly[] Closes = [.. Enumerable.Range(1, 48).Select(month => new DateOnly(2000, 1, 1).AddMonths(month).AddDays(-1))];

    [Fact]
    public void ADecisionOnTheLastCloseOfTheLearningBelongsToTheNewWindow()
    {
        var windows = new DecidingWindows(new WalkForwardPlan(24, 12).Windows(48), Closes);

        Assert.Equal(
            [null, 0, 0, 0, 1, 1, null],
            new DateOnly[] { new(2001, 12, 30), new(2001, 12, 31), new(2002, 1, 1), new(2002, 12, 30), new(2002, 12, 31), new(2003, 12, 30), new(2003, 12, 31) }
                .Select(windows.On));
        Assert.Equal(new(2001, 12, 31), windows.First);
        Assert.Equal(new(2003, 12, 31), windows.Last);
    }

    [Fact]
    public void NoWindowDecidesBetweenTests()
    {
        var windows = new DecidingWindows(new WalkForwardPlan(24, 6) { Step = 12 }.Windows(48), Closes);

        Assert.Equal(0, windows.On(new(2002, 6, 29)));
        Assert.Null(windows.On(new(2002, 6, 30)));
        Assert.Equal(1, windows.On(new(2002, 12, 31)));
    }

    [Fact]
    public void OverlappingTestsAndMissingClosesAreRefused()
    {
        Assert.Throws<ArgumentException>(() => new DecidingWindows(new WalkForwardPlan(24, 12) { Step = 6 }.Windows(48), Closes));
        Assert.Throws<ArgumentException>(() => new DecidingWindows(new WalkForwardPlan(24, 12).Windows(48), Closes[..47]));
        Assert.Throws<ArgumentException>(() => new DecidingWindows([], Closes));
    }

    // A later month changes no earlier choice.
    [Fact]
    public void AChoiceKnowsOnlyTheMonthsBeforeItsTest()
    {
        var trials = Vectors.Matrix(60, 6, 3);
        var before = WalkForward.Of(new(24, 6), trials);
        foreach (var x in trials) x.AsSpan(48..).Reverse();
        var after = WalkForward.Of(new(24, 6), trials);

        Assert.Equal(
            before.Steps.Where(step => step.Window.TestFrom <= 48).Select(step => (step.Chosen, step.Learned)),
            after.Steps.Where(step => step.Window.TestFrom <= 48).Select(step => (step.Chosen, step.Learned)));
    }

    [Fact]
    public void AnotherStatisticMayChoose()
    {
        var trials = Vectors.Matrix(60, 6, 3);
        var lowest = WalkForward.Of(new(24, 6), trials, by: (trial, from, to) => -trials[trial][from..to].Max());

        Assert.All(lowest.Steps, step => Assert.Equal(
            trials.Min(x => x[step.Window.LearnFrom..step.Window.TestFrom].Max()), -step.Learned));
    }
}

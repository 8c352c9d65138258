namespace Rota.Tests;

[Rule("Q32")]
public sealed class LeadersTests
{
    [Fact]
    public void TheFirstOfEqualsLeads() =>
        Assert.Equal([-1, 0, 1], Leaders.Of([[0.1, 0, -0.5], [0, 0.1, 0]], length: 2));

    [Fact]
    public void AnUnknownPeriodLeavesASeriesOutOfItsWindows() =>
        Assert.Equal([-1, 0, 2, 2], Leaders.Of([[0.1, 0.1, 0, 0], [0, 0, 0, 0], [double.NaN, 0.1, 0.1, 0.1]], length: 2));

    [Fact]
    public void OneKnownSeriesDoesNotLead() => Assert.Equal([-1, -1], Leaders.Of([[0.1, 0.2], [double.NaN, double.NaN]], length: 1));

    [Fact]
    public void SeriesOfOtherLengthsAreRefused() => Assert.Contains(
        "Series 1 has 2 returns", Assert.Throws<ArgumentException>(() => Leaders.Of([[0.1], [0.1, 0.2]], length: 1)).Message, StringComparison.Ordinal);
}

using Rota.Host.DataQuality;

namespace Rota.Tests.Data;

public sealed class DisagreementTests
{
    private static readonly DateOnly Today = new(2025, 1, 2);

    [Fact]
    public void EqualFeedsDoNotDisagree()
    {
        var raw = MadePrices.Monthly().Series();
        // A split adjusted by one feed and not by the other is not a difference of returns.
        var split = raw.UnadjustedCloses.ToArray();
        for (var row = 0; row < 500; row++) split[row] *= 3;

        Assert.Empty(Compare(MadePrices.Monthly().Series(), raw));
        Assert.DoesNotContain(
            Compare(raw, new PriceSeries(raw.Asset, raw.Dates.ToArray(), raw.Closes.ToArray(), null, "made", DateOnly.MinValue, split)),
            finding => finding.Rule == Disagreement.Prices);
    }

    [Fact]
    public void OneDifferentCloseIsOneFinding()
    {
        var (one, two) = (MadePrices.Monthly(), MadePrices.Monthly());
        var row = two.Row(2014, 5, 14);
        two.Traded[row] *= 1.02;

        var finding = Assert.Single(Compare(one.Series(), two.Series()));

        Assert.Equal((Disagreement.Prices, Severity.Serious, one.Dates[row]), (finding.Rule, finding.Severity, finding.From!.Value));
        Assert.Equal(-Math.Log(1.02), finding.Size, 1e-9);
    }

    [Fact]
    public void ADistributionInOnlyOneFeedIsFoundWithItsSize()
    {
        var (one, two) = (MadePrices.Monthly(), MadePrices.Monthly());
        var day = two.Payments(2014)[4];
        two.Paid.Remove(day);

        var finding = Assert.Single(Compare(one.Series(), two.Series()));

        Assert.Equal((Disagreement.Distributions, Severity.Serious, day), (finding.Rule, finding.Severity, finding.From!.Value));
        Assert.Equal(MadePrices.Yield, finding.Size, 1e-9);
    }

    [Fact]
    public void DaysInOnlyOneFeedAreCounted()
    {
        var (one, two) = (MadePrices.Nothing(), MadePrices.Nothing());
        var row = two.Row(2014, 5, 14);
        two.Remove(row, 4);

        var here = Assert.Single(Compare(one.Series(), two.Series()));
        var there = Assert.Single(Compare(two.Series(), one.Series()));

        Assert.Equal(
            (Disagreement.Days, Severity.Serious, 4.0, one.Dates[row], one.Dates[row + 3]),
            (here.Rule, here.Severity, here.Size, here.From!.Value, here.To!.Value));
        Assert.Equal((here.Rule, here.Size), (there.Rule, there.Size));
    }

    private static IReadOnlyList<Finding> Compare(PriceSeries one, PriceSeries two) =>
        [.. Disagreement.Of(CheckedSeries.Of(one, Today), CheckedSeries.Of(two, Today), "other")];
}

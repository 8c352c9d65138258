using System.Globalization;
using Rota.Host.DataQuality;
using Rota.Tests.Workers;

namespace Rota.Tests.Data;

// Defects of the shared prices, known from another vendor's distributions and closes.
public sealed class KnownDefectsTests
{
    // Tolerance in days for an expected payment.
    private const int Near = 3;

    private static readonly Lazy<IReadOnlyList<Finding>> Yahoo = new(() => Check("data/prices"));

    [Theory]
    [InlineData("IEF", "2003-07-01", "large-distribution")]
    [InlineData("IEF", "2003-08-01", "large-distribution")]
    [InlineData("IEF", "2003-09-02", "large-distribution")]
    [InlineData("IEF", "2003-10-01", "large-distribution")]
    [InlineData("BND", "2012-11-01", "missing-distribution")]
    [InlineData("BND", "2012-12-24", "missing-distribution")]
    [InlineData("BND", "2017-07-03", "large-distribution")]
    [InlineData("BND", "2017-08-01", "large-distribution")]
    [InlineData("BND", "2018-06-01", "large-distribution")]
    [InlineData("IEF", "2003-12-16", "extra-distribution")]
    [InlineData("SHY", "2003-12-16", "extra-distribution")]
    [InlineData("LQD", "2003-12-16", "extra-distribution")]
    [InlineData("IVV", "2003-12-16", "extra-distribution")]
    [InlineData("IJJ", "2003-12-16", "extra-distribution")]
    [InlineData("EFA", "2003-12-16", "extra-distribution")]
    [InlineData("IWM", "2003-12-16", "extra-distribution")]
    [InlineData("TLT", "2012-11-01", "missing-distribution")]
    [InlineData("LQD", "2012-11-01", "missing-distribution")]
    [InlineData("HYG", "2012-11-01", "missing-distribution")]
    [InlineData("IVV", "2016-03-23", "missing-distribution")]
    [InlineData("ZIV", "2011-06-27", "split")]
    [InlineData("VINEX", "1999-12-13", "fall")]
    [InlineData("VINEX", "2000-12-18", "fall")]
    [InlineData("VINEX", "2007-12-17", "fall")]
    public void AKnownDefectOfYahoosPricesIsSerious(string asset, string day, string rule) => Single(Yahoo.Value, asset, day, rule);

    [Theory]
    [InlineData("EFA", "2002-02-05")]
    [InlineData("EFA", "2014-07-03")]
    public void AnIsolatedBadCloseOfAlphaVantageIsSerious(string asset, string day) => Single(Check("data/rawprices"), asset, day, "spike");

    // False alarms cost trust: of the distributions that the other vendor has too, nine of ten findings are right.
    [Fact]
    public void SeriousFindingsAreFew()
    {
        var serious = Yahoo.Value.Where(finding => finding.Severity == Severity.Serious).ToList();

        Assert.InRange(serious.Count, 60, 95);
        Assert.InRange(serious.Count(finding => finding.Rule == SpikeRule.Name), 0, 5);
        Assert.Equal(["ZIV"], serious.Where(finding => finding.Rule == SplitRule.Name).Select(finding => finding.Asset.Name));
    }

    private static void Single(IReadOnlyList<Finding> findings, string asset, string day, string rule)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var finding = Assert.Single(
            findings, each => each.Asset.Name == asset && each.Rule == rule && each.From <= date.AddDays(Near) && each.To >= date.AddDays(-Near));
        Assert.Equal(Severity.Serious, finding.Severity);
    }

    private static List<Finding> Check(string folder)
    {
        var feed = Workshop.Plugins.Feed("csv", SharedData.Folder(folder));
        var assets = ((IAssetList)feed).ListAsync(CancellationToken.None).GetAwaiter().GetResult();
        return [.. DataCheck.Run(feed, assets, DateRange.All, null, new(2026, 1, 2), CancellationToken.None).SelectMany(asset => asset.Findings)];
    }
}

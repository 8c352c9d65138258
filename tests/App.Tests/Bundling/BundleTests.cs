using System.Text;
using System.Text.Json;
using Rota.Tests.Program;

namespace Rota.Tests.Bundling;

// A run as one file: made in one folder, then opened, verified and forked in another.
[Trait("Category", "Slow")]
public sealed class BundleTests(MadeBundle made) : IClassFixture<MadeBundle>
{
    // The default benchmark is missing in both, with the same message.
    [Rule("Q38", "Q48")]
    [Fact]
    public void ABundleReproducesItsResultByteForByteInAnEmptyFolder()
    {
        var verified = made.Verify();

        Assert.Equal($"Half and half: identical, id {made.Bundle.Manifest.Id}\n", verified.Output);
        Assert.Equal(0, verified.Code);
        Assert.Equal(
            made.Here.Backtest("half.csx", "--json", "--param", "share=0.3").Output,
            Encoding.UTF8.GetString(made.Files()["result.json"]));
    }

    [Rule("Q38")]
    [Fact]
    public void ABundleMadeAgainHasTheSameBytesAndAnotherRunAnotherId()
    {
        made.Make("again.rota");
        var other = made.Make("other.rota", "--cost-bps", "0", "--json");

        Assert.Equal(made.Whole, File.ReadAllBytes(Path.Combine(made.Here.Folder, "again.rota")));
        using var json = JsonDocument.Parse(other.Output);
        Assert.NotEqual(made.Bundle.Manifest.Id, json.RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public void APriceThatDiffersInAFeedIsNamedWithItsDay()
    {
        made.There.Prices("AAA", day => 100 + day * 0.1);
        made.There.Prices("BBB", day => day == 1 ? 60 : 50 + day % 7);

        var verified = made.Verify("--feed", "csv:prices");

        Assert.StartsWith(
            "differs: the price of BBB on 2001-01-02: 51 in the bundle, 60 in the feed\n", verified.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AAA", verified.Output, StringComparison.Ordinal);
        Assert.Equal(1, verified.Code);
    }

    [Fact]
    public void ABundleWithoutPricesRunsOnTheFeed()
    {
        made.Make("bare.rota", "--without-prices");
        var bare = Path.Combine(made.Here.Folder, "bare.rota");
        made.There.Prices("AAA", day => 100 + day * 0.1);
        made.There.Prices("BBB", day => 50 + day % 7);

        Assert.Equal(0, made.There.Rota("verify", bare, "--yes").Code);
        made.There.Prices("BBB", day => day == 1 ? 60 : 50 + day % 7);
        var other = made.There.Rota("verify", bare, "--yes");

        Assert.Contains("differs: prices of BBB: ", other.Output, StringComparison.Ordinal);
        Assert.Contains("differs: result.json, line ", other.Output, StringComparison.Ordinal);
        Assert.Equal(1, other.Code);
    }

    [Rule("Q39")]
    [Fact]
    public void AForkKeepsItsParentsIdAndIsCounted()
    {
        var id = made.Bundle.Manifest.Id;

        Assert.Equal(0, made.There.Rota("fork", made.Path, "mine").Code);

        Assert.Equal($"// Forked from {id}", File.ReadAllLines(Path.Combine(made.There.Folder, "mine.csx"))[1]);
        var bundled = made.There.Rota("bundle", "mine.csx", "--feed", $"csv:{Path.Combine(made.Here.Folder, "prices")}");
        Assert.True(bundled.Code == 0, bundled.Error);
        Assert.Contains($"forked from {id}", made.There.Rota("open", "mine.rota").Output, StringComparison.Ordinal);
        Assert.Equal(2, made.There.Rota("fork", made.Path, "mine").Code);

        made.There.Write("more/of-the-fork.csx", $"// Mine.\n// Forked from {new string('0', 64)}\n// Forked from {id}\n");
        var counted = made.There.Rota("open", made.Path, "--forks", ".");
        Assert.Equal($"{Path.Combine(".", "mine.csx")}\n1 fork\n", counted.Output);
    }

    [Rule("Q48")]
    [Fact]
    public void AnOpenedBundleShowsItsResultAndUnpacksItsPage()
    {
        var opened = made.There.Rota("open", made.Path, "--out", "unpacked");

        using var json = JsonDocument.Parse(made.Files()["result.json"]);
        var statistics = json.RootElement.GetProperty("statistics");
        Assert.Contains(
            FormattableString.Invariant($"result      annual return {statistics.GetProperty("cagr").GetDouble():0.00 %}\n"), opened.Output,
            StringComparison.Ordinal);
        Assert.Contains("parameter   share = 0.3\n", opened.Output, StringComparison.Ordinal);
        Assert.Contains("Hold((\"AAA\", share)", opened.Output, StringComparison.Ordinal);
        Assert.Equal(made.Files()["result.html"], File.ReadAllBytes(Path.Combine(made.There.Folder, "unpacked", "result.html")));
        Assert.Equal(2, made.There.Rota("open", made.Path, "--out", "unpacked").Code);
    }

    [Fact]
    public void ABundleIsShownAndRunsOnlyAfterConfirmation()
    {
        var verified = made.There.Rota("verify", made.Path);

        Assert.Contains("Hold((\"AAA\", share)", verified.Error, StringComparison.Ordinal);
        Assert.Contains("Re-run with --yes.", verified.Error, StringComparison.Ordinal);
        Assert.Equal(2, verified.Code);
    }
}

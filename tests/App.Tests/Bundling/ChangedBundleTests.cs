using System.Text;
using System.Text.RegularExpressions;
using Rota.Host.Bundles;

namespace Rota.Tests.Bundling;

// Changes in a bundle, or in the program that verifies it, are named.
[Trait("Category", "Slow")]
public sealed class ChangedBundleTests(MadeBundle made) : IClassFixture<MadeBundle>, IDisposable
{
    [Theory]
    [InlineData("prices/BBB.csv", "2001-01-02,51,", "2001-01-02,52,",
        "the price of BBB on 2001-01-02: '2001-01-02,52,", "was '")]
    [InlineData("script/half.csx", "1 - share", "0.9 - share",
        "script/half.csx, line 3: 'Hold((\"AAA\", share), (\"BBB\", 0.9", "was '")]
    [InlineData("result.json", "Half and half", "Half and more",
        "result.json\n", "was '\"strategy\": \"Half and more\"")]
    [InlineData("manifest.json", "\"fill\": \"\"", "\"fill\": \"next-close\"",
        "manifest.json or its id: '\"fill\": \"next-close\"'",
        "was '\"fill\": \"same close\",', is '\"fill\": \"next close\",'")]
    [InlineData("manifest.json", "\"share\": 0.3", "\"share\": 0.4",
        "manifest.json or its id: '\"share\": 0.4'", "was '\"share\": 0.3', is '\"share\": 0.4'")]
    [InlineData("manifest.json", "\"strategy\": \"Half and half\"", "\"strategy\": \"My own\"",
        "manifest.json or its id: '\"strategy\": \"My own\"'", "the strategy is 'Half and half', not 'My own'")]
    public void AChangeInABundleIsNamedWithItsEffect(string name, string old, string now, string changed, string differs)
    {
        File.WriteAllBytes(made.Path, made.Changed(name, old, now));

        var verified = made.Verify();

        Assert.StartsWith("changed: the file: its checksum ", verified.Output, StringComparison.Ordinal);
        Assert.Contains("\nchanged: " + changed, verified.Output, StringComparison.Ordinal);
        Assert.Matches($"\ndiffers: (result[.]json, line [0-9]+: )?{Regex.Escape(differs)}", verified.Output);
        Assert.Equal(1, verified.Code);
    }

    // The bytes still agree, so it is only a remark.
    [Fact]
    public void OtherVersionsAndBuildsAreOnlyRemarks()
    {
        File.WriteAllBytes(made.Path, MadeBundle.Remade(made.Bundle, run => run with
        {
            Engine = [run.Engine[0] with { Version = "0.0.1" }, run.Engine[1] with { Sha256 = new string('0', 64) }, run.Engine[2]],
            Plugins =
            [
                .. run.Plugins.Select(part => part.Name == "statistics" ? part with { Version = "0.0.1" } : part), new("gone", "2.0.0", ""),
            ],
        }));

        var verified = made.Verify();

        Assert.Matches(
            "^other: rota was 0[.]0[.]1, here it is [0-9.]+\nother: Rota[.]Engine [0-9.]+ is a different build here\n" +
            "other: plugin statistics was 0[.]0[.]1, here it is [0-9.]+\nother: plugin gone 2[.]0[.]0 is not installed\n" +
            "Half and half: identical, id [0-9a-f]{64}\n$", verified.Output);
        Assert.Equal(0, verified.Code);
    }

    // If the hashes fit, only a run shows the difference.
    [Fact]
    public void AResultThatARunDoesNotReproduceDiffers()
    {
        var files = made.Files();
        var equity = Encoding.UTF8.GetString(files["result.equity.csv"]);
        files["result.equity.csv"] = Encoding.UTF8.GetBytes(equity.Replace("\n2001-01-02,", "\n2001-01-02,9", StringComparison.Ordinal));
        files.Remove(BundleManifest.FileName);
        var manifest = made.Bundle.Manifest;
        var results = manifest.Results.Select(result => result with { Sha256 = Hashes.Of(files[result.Name]) }).ToList();
        File.WriteAllBytes(made.Path, new Bundle(made.Path, manifest with { Results = results }, files).ToZip());

        var verified = made.Verify();

        Assert.StartsWith("differs: result.equity.csv, line 3: was '2001-01-02,9", verified.Output, StringComparison.Ordinal);
        Assert.Equal(1, verified.Code);
    }

    [Fact]
    public void ABundleThatCannotRunHereDiffers()
    {
        File.WriteAllBytes(made.Path, made.Changed("prices/BBB.csv", "2001-01-02,51,", "2001-01-02,cheap,"));

        var verified = made.Verify();

        Assert.Contains("changed: the price of BBB on 2001-01-02: '2001-01-02,cheap,", verified.Output, StringComparison.Ordinal);
        Assert.Contains("differs: the run failed: ", verified.Output, StringComparison.Ordinal);
        Assert.Contains("prices/BBB.csv, line 3: 'cheap' is not a price.", verified.Output, StringComparison.Ordinal);
        Assert.Equal(1, verified.Code);
    }

    // Whichever byte changes and wherever the file ends: the result is a one-line error or a finding.
    [Fact]
    public void EveryChangedByteAndTruncationIsDetected()
    {
        var random = new Random(6);
        for (var i = 0; i < 200; i++)
        {
            var bytes = made.Whole.ToArray();
            // Test the archive's directory at the end as often as everything before.
            var at = random.Next(i % 2 == 0 ? 0 : bytes.Length - 1000, bytes.Length);
            if (i % 3 == 0) bytes = bytes[..at];
            else bytes[at] ^= (byte)(1 << random.Next(8));
            try
            {
                Assert.NotEmpty(BrokenFiles.In(BundleReader.Of(made.Path, bytes)));
            }
            catch (InputException wrong)
            {
                Assert.DoesNotContain('\n', Assert.Single(wrong.Mistakes).What);
            }
        }
    }

    [Fact]
    public void ATruncatedBundleIsRejectedInOneLine()
    {
        File.WriteAllBytes(made.Path, made.Whole[..^100]);

        foreach (var verb in new[] { new[] { "verify", "--yes" }, ["open", "--out", "cut"], ["fork", "cut"] })
        {
            var refused = made.There.Rota([verb[0], made.Path, .. verb[1..]]);

            Assert.Equal(("", 2), (refused.Output, refused.Code));
            Assert.StartsWith(made.Path, Assert.Single(refused.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFileSystemEntries(made.There.Folder, "cut*"));
    }

    public void Dispose() => File.WriteAllBytes(made.Path, made.Whole);
}

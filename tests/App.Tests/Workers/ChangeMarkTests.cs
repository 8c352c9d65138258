using Rota.Host.Prices;

namespace Rota.Tests.Workers;

public sealed class ChangeMarkTests : IDisposable
{
    private static readonly DateTime Before = DateTime.UtcNow.AddHours(-1);
    private readonly string _folder = Directory.CreateTempSubdirectory("rota-marks-").FullName;

    [Theory]
    [InlineData("prices/AAA.csv", "prices/AAA.csv")]
    [InlineData("linked/AAA.csv", "prices/AAA.csv")]
    [InlineData("links/AAA.csv", "prices/AAA.csv")]
    [InlineData("links/AAA.csv", "prices/BBB.csv")]
    [InlineData("links/AAA.csv", "links/BBB.csv")]
    [InlineData("linked/AAA.csv", "prices/BBB.csv")]
    public void WritingTheTargetOfALinkIsAChange(string seen, string written)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        Write("prices/AAA.csv");
        Directory.CreateDirectory(PathOf("links"));
        File.CreateSymbolicLink(PathOf("links/AAA.csv"), PathOf("prices/AAA.csv"));
        Directory.CreateSymbolicLink(PathOf("linked"), PathOf("prices"));
        Age("prices", "links");
        var mark = ChangeMark.Of(PathOf(seen), DateTime.UtcNow)!;
        Assert.True(mark.IsUnchanged);

        Write(written);

        Assert.False(mark.IsUnchanged);
    }

    [Fact]
    public void PointingALinkElsewhereIsAChangeEvenIfTheFileLooksTheSame()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        Write("one/prices/AAA.csv");
        Write("two/prices/AAA.csv");
        Age("one/prices", "two/prices");
        Directory.CreateSymbolicLink(PathOf("now"), PathOf("one"));
        var mark = ChangeMark.Of(PathOf("now/prices/AAA.csv"), DateTime.UtcNow)!;
        Assert.True(mark.IsUnchanged);

        Directory.Delete(PathOf("now"));
        Directory.CreateSymbolicLink(PathOf("now"), PathOf("two"));

        Assert.False(mark.IsUnchanged);
    }

    [Fact]
    public void AVeryRecentChangeIsNotMarked()
    {
        Write("prices/AAA.csv");
        Assert.Null(ChangeMark.Of(PathOf("prices/AAA.csv"), DateTime.UtcNow));

        Age("prices");
        Assert.NotNull(ChangeMark.Of(PathOf("prices/AAA.csv"), DateTime.UtcNow));

        Assert.Null(ChangeMark.Of(PathOf("prices/BBB.csv"), DateTime.UtcNow));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Write(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), "Date,Close\n2001-01-01,1\n");
    }

    private void Age(params string[] folders)
    {
        foreach (var folder in folders.Select(PathOf))
        {
            foreach (var file in Directory.GetFiles(folder).Where(file => new FileInfo(file).LinkTarget is null))
                File.SetLastWriteTimeUtc(file, Before);
            Directory.SetLastWriteTimeUtc(folder, Before);
        }

        // A file changed at the very moment of loading is never marked.
        Thread.Sleep(30);
    }
}

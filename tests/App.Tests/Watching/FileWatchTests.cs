namespace Rota.Tests.Watching;

// Real files, saved as editors save them. A second file proves that nothing else is reported: its change comes next, alone.
public sealed class FileWatchTests
{
    private const string Script = "a.csx";
    private const string Marker = "marker.txt";

    [Theory]
    [InlineData("write")]
    [InlineData("truncate, pause, write")]
    [InlineData("rename over")]
    [InlineData("backup, then create")]
    [InlineData("delete, then create")]
    [InlineData("replace")]
    public async Task OneSaveIsReportedOnce(string way)
    {
        await using var watched = new Watched();
        var path = watched.Write(Script, "before");
        watched.Write(Marker, "");
        watched.Follow(Script, Marker);

        await SaveAsync(path, way);

        Assert.Equal([Script], await watched.NextAsync());
        Assert.Equal("after", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        await watched.NothingElseAsync(Marker);
    }

    [Fact]
    public async Task ATouchedFileIsNotReported()
    {
        await using var watched = new Watched();
        var path = watched.Write(Script, "same");
        watched.Follow(Script, Marker);

        File.SetLastWriteTimeUtc(path, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.WriteAllText(path, "same");
        File.WriteAllText(path + ".new", "same");
        File.Move(path + ".new", path, overwrite: true);

        await watched.NothingElseAsync(Marker);
    }

    [Fact]
    public async Task DeletedAndCreatedFilesAreReported()
    {
        await using var watched = new Watched();
        var path = watched.Write(Script, "here");
        watched.Follow(Script);

        File.Delete(path);
        Assert.Equal([Script], await watched.NextAsync());
        watched.Write(Script, "here");
        Assert.Equal([Script], await watched.NextAsync());
    }

    [Fact]
    public async Task FilesSavedTogetherAreReportedTogether()
    {
        await using var watched = new Watched();
        watched.Follow("b.csx", "a.csx");

        watched.Write("b.csx", "1");
        watched.Write("a.csx", "1");

        var first = await watched.NextAsync();
        // The system may report one late; each is reported once in any case.
        var all = first.Count == 2 ? first : [.. first, .. await watched.NextAsync()];
        Assert.Equal(["a.csx", "b.csx"], all.Order());
    }

    [Fact]
    public async Task AFileNoLongerFollowedIsNotReported()
    {
        await using var watched = new Watched();
        watched.Write(Script, "1");
        watched.Follow(Script, Marker);
        watched.Follow(Marker);

        watched.Write(Script, "2");

        await watched.NothingElseAsync(Marker);
    }

    // The content at the time of following counts, although the watch goes on.
    [Fact]
    public async Task FollowingAgainForgetsNothing()
    {
        await using var watched = new Watched();
        watched.Write(Script, "1");
        watched.Follow(Script);

        watched.Write(Script, "2");
        watched.Follow(Script);

        Assert.Equal([Script], await watched.NextAsync());
    }

    [Fact]
    public async Task AFileInANewFolderIsReported()
    {
        await using var watched = new Watched();
        watched.Follow("later/a.csx");
        Assert.Equal(["later/a.csx"], watched.Polled);

        watched.Write("later/a.csx", "here");

        Assert.Equal(["later/a.csx"], await watched.NextAsync());
    }

    [Fact]
    public async Task AFolderThatIsReplacedIsStillWatched()
    {
        await using var watched = new Watched();
        watched.Write("folder/a.csx", "1");
        watched.Follow("folder/a.csx");

        Directory.Move(watched.PathOf("folder"), watched.PathOf("old"));
        watched.Write("folder/a.csx", "2");
        Assert.Equal(["folder/a.csx"], await watched.NextAsync());

        watched.Write("folder/a.csx", "3");
        Assert.Equal(["folder/a.csx"], await watched.NextAsync());
    }

    // The system does not report events behind a link.
    [Theory]
    [InlineData("file")]
    [InlineData("folder")]
    public async Task FilesBehindALinkArePolled(string kind)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        await using var watched = new Watched();
        watched.Write("real/a.csx", "1");
        var name = kind == "folder" ? "link/a.csx" : "link.csx";
        if (kind == "folder") Directory.CreateSymbolicLink(watched.PathOf("link"), watched.PathOf("real"));
        else File.CreateSymbolicLink(watched.PathOf(name), watched.PathOf("real/a.csx"));
        watched.Follow(name);
        Assert.Equal([name], watched.Polled);

        watched.Write("real/a.csx", "2");

        Assert.Equal([name], await watched.NextAsync());
    }

    // As orchestrators publish files: by pointing the folder's link elsewhere.
    [Fact]
    public async Task AChangedLinkIsReported()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        await using var watched = new Watched();
        watched.Write("one/a.csx", "1");
        watched.Write("two/a.csx", "2");
        Directory.CreateSymbolicLink(watched.PathOf("now"), watched.PathOf("one"));
        watched.Follow("now/a.csx");

        Directory.Delete(watched.PathOf("now"));
        Directory.CreateSymbolicLink(watched.PathOf("now"), watched.PathOf("two"));

        Assert.Equal(["now/a.csx"], await watched.NextAsync());
    }

    private static async Task SaveAsync(string path, string way)
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Path.GetDirectoryName(path)!;
        switch (way)
        {
            case "write":
                File.WriteAllText(path, "after");
                break;
            case "truncate, pause, write":
                using (var stream = new FileStream(path, FileMode.Truncate, FileAccess.Write, FileShare.ReadWrite))
                {
                    // Longer than the quiet time after a change.
                    await Task.Delay(60, cancel);
                    stream.Write("after"u8);
                }

                break;
            case "rename over":
                File.WriteAllText(Path.Combine(folder, ".a.csx.swp"), "after");
                File.Move(Path.Combine(folder, ".a.csx.swp"), path, overwrite: true);
                break;
            case "backup, then create":
                File.Move(path, path + "~");
                await Task.Delay(60, cancel);
                File.WriteAllText(path, "after");
                File.Delete(path + "~");
                break;
            case "delete, then create":
                File.Delete(path);
                await Task.Delay(60, cancel);
                File.WriteAllText(path, "after");
                break;
            case "replace":
                File.WriteAllText(path + ".new", "after");
                File.Replace(path + ".new", path, path + ".old");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(way), way, "No such way to save.");
        }
    }
}

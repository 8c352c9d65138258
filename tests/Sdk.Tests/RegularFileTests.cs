using System.Diagnostics;

namespace Rota.Tests;

public sealed class RegularFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-file-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "it");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void AFileAndALinkToItAreOpened()
    {
        File.WriteAllText(Path, "text");
        using (var file = RegularFile.OpenRead(Path)) Assert.Equal(4, file.Length);
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(Path + "2", Path);
        using var linked = RegularFile.OpenRead(Path + "2");
        Assert.Equal(4, linked.Length);
    }

    [Fact]
    public void AnEmptyFileIsAFile()
    {
        File.WriteAllText(Path, "");
        using var file = RegularFile.OpenRead(Path);
        Assert.Equal(0, file.Length);
    }

    [Fact]
    public void AMissingFileIsReportedAsMissing() => Assert.Throws<FileNotFoundException>(() => RegularFile.OpenRead(Path));

    [Fact]
    public void AFolderIsRefused() => Assert.EndsWith(
        "is a folder, not a regular file.", Assert.Throws<IOException>(() => RegularFile.OpenRead(_folder.FullName)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task APipeIsRefusedAtOnce()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs mkfifo");
        using (var made = Process.Start("mkfifo", Path)) await made.WaitForExitAsync(TestContext.Current.CancellationToken);

        var opened = Task.Run(() => RegularFile.OpenRead(Path), TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<IOException>(() => opened.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.EndsWith("is not a regular file: it is a named pipe (FIFO).", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADeviceIsRefused()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "needs /dev/null");

        Assert.EndsWith(
            "is not a regular file: it is a device.", Assert.Throws<IOException>(() => RegularFile.OpenRead("/dev/null")).Message, StringComparison.Ordinal);
    }
}

using System.Diagnostics;
using Rota.Host.Foundation;

namespace Rota.Tests.Keeping;

// Folders of processes that are killed, of living ones, and of many that start at the same time.
[Trait("Category", "Slow")]
public sealed class ProcessFolderTests : IDisposable
{
    private const int AtOnce = 6;

    private readonly List<Process> _holders = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("rota-folders-").FullName;

    private string Root => Path.Combine(_folder, "sweeps");

    [Fact]
    public void TheNextStartRemovesTheFolderOfAKilledProcessAndOfNoOther()
    {
        var (killed, living) = (Start(), Start());
        End(_holders[0]);
        Assert.True(File.Exists(Path.Combine(killed, "part")));

        using var next = new ProcessFolder(Root);

        Assert.False(Directory.Exists(killed));
        Assert.True(File.Exists(Path.Combine(living, "part")));
        Assert.True(Directory.Exists(next.Path));
    }

    // Killed before it has a lock.
    [Fact]
    public void AFolderThatWasNeverLockedIsRemovedToo()
    {
        Directory.CreateDirectory(Path.Combine(Root, "half"));

        var folder = new ProcessFolder(Root);
        Assert.Single(Directory.GetDirectories(Root));
        folder.Dispose();
        folder.Dispose();

        Assert.Empty(Directory.GetDirectories(Root));
    }

    [Fact]
    public void ProcessesThatStartAtTheSameTimeKeepTheirFoldersAndRemoveThoseOfTheDead()
    {
        List<string> dead = [];
        for (var round = 0; round < 3; round++)
        {
            var started = Enumerable.Range(0, AtOnce).AsParallel().WithDegreeOfParallelism(AtOnce).Select(_ => Start()).ToList();
            Assert.All(started, folder => Assert.True(File.Exists(Path.Combine(folder, "part")), folder));
            Assert.All(dead, folder => Assert.False(Directory.Exists(folder)));
            _holders.ForEach(End);
            dead.AddRange(started);
        }
    }

    public void Dispose()
    {
        _holders.ForEach(End);
        Directory.Delete(_folder, recursive: true);
    }

    private static void End(Process holder)
    {
        holder.Kill();
        holder.WaitForExit();
    }

    // The folder of a new process.
    private string Start()
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, typeof(FolderHolder).Assembly.GetName().Name!)) { RedirectStandardOutput = true };
        start.Environment[FolderHolder.Variable] = Root;
        var holder = Process.Start(start)!;
        lock (_holders) _holders.Add(holder);
        return holder.StandardOutput.ReadLine()!;
    }
}

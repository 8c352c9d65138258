using System.Diagnostics;
using System.Globalization;
using Rota.Host.Tui;

namespace Rota.Tests.Keeping;

[Trait("Category", "Slow")]
public sealed class KilledWriterTests : IDisposable
{
    private readonly List<Process> _writers = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("rota-kept-").FullName;

    // Two programs write at once, and one of them is killed in the middle.
    [Fact]
    public void AProgramKilledWhileWritingLeavesACompleteFile()
    {
        var random = new Random(5);
        var state = new SessionStore(_folder);
        Start();
        for (var kill = 0; kill < 30; kill++)
        {
            var writer = Start();
            while (Writer(state) != writer.Id) Thread.Sleep(1);
            Thread.Sleep(random.Next(60));
            End(writer);

            Assert.NotEqual(0, Writer(state));
            for (var script = 0; script < 3; script++) Assert.Null(state.ReadResult($"{script}.csx").Message);
        }

        Assert.Empty(Directory.GetFiles(_folder, "*.corrupt-*"));
    }

    public void Dispose()
    {
        _writers.ForEach(End);
        Directory.Delete(_folder, recursive: true);
    }

    private static void End(Process writer)
    {
        writer.Kill();
        writer.WaitForExit();
    }

    // The writer of the current complete session; 0 if there is none.
    private static int Writer(SessionStore state)
    {
        var (desk, message) = state.Read();
        Assert.Null(message);
        if (desk is null) return 0;
        Assert.Equal(int.Parse(desk.Chosen!, CultureInfo.InvariantCulture) % 500, desk.Roots.Count);
        return int.Parse(desk.Focus, CultureInfo.InvariantCulture);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "App.Tests"));
        start.Environment[DeskWriter.Variable] = _folder;
        _writers.Add(Process.Start(start)!);
        return _writers[^1];
    }
}

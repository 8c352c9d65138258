using System.Diagnostics;
using System.Globalization;
using Rota.Host.Keeping;

namespace Rota.Tests.Keeping;

[Trait("Category", "Slow")]
public sealed class KilledWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rota-kept-").FullName;

    // Two write at once, and one of them is killed in the midst of it.
    [Fact]
    public void AProgramKilledWhileItWritesLeavesAWholeFile()
    {
        var random = new Random(5);
        var state = new KeptState(_folder);
        using var other = Start();
        for (var kill = 0; kill < 30; kill++)
        {
            var before = Written(state);
            using var writer = Start();
            while (Written(state) == before) Thread.Sleep(1);
            Thread.Sleep(random.Next(60));
            writer.Kill();
            writer.WaitForExit();

            Written(state);
            for (var script = 0; script < 3; script++) Assert.Null(state.ReadResult($"{script}.csx").Message);
        }

        other.Kill();
        other.WaitForExit();
        Assert.True(Written(state) > 1);
        Assert.Empty(Directory.GetFiles(_folder, "*.corrupt-*"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // The number of the desk that is there, whole.
    private static int Written(KeptState state)
    {
        var (desk, message) = state.Read();
        Assert.Null(message);
        if (desk is null) return 0;
        var number = int.Parse(desk.Chosen!, CultureInfo.InvariantCulture);
        Assert.Equal(number % 500, desk.Roots.Count);
        return number;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "App.Tests"));
        start.Environment[DeskWriter.Variable] = _folder;
        return Process.Start(start)!;
    }
}

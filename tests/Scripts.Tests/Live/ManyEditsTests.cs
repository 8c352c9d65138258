using System.Globalization;
using Rota.Host.Live;
using Rota.Host.Workers;

namespace Rota.Tests.Live;

[Trait("Category", "Slow")]
[Collection("Alone")]
public sealed class ManyEditsTests(ITestOutputHelper output)
{
    private const int Edits = 1000;
    private const int Settled = 100;

    // As large after a thousand edits as after a hundred, but for a fifth; assemblies that stay would take over 100 KB each.
    [Fact]
    public async Task AThousandEditsLeaveTheProgramAsLargeAsItWas()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "How large a process is and which there are is read from /proc.");
        var alive = new Alive();
        var script = alive.Open(("edited.csx", Text(0)))[0];
        await alive.RunAsync(script);
        List<double> sizes = [];
        var workers = alive.Pool.Workers.ToHashSet();
        for (var edit = 1; edit <= Edits; edit++)
        {
            alive.Write("edited.csx", Text(edit));
            var ended = await alive.EndOfAsync(script);
            Assert.Equal($"Edit {edit}", Assert.IsType<RunSnapshot>(ended.Answer.Answer).Strategy);
            workers.UnionWith(alive.Pool.Workers);
            alive.Forget();
            if (edit % Settled == 0) sizes.Add(Megabytes());
        }

        await alive.DisposeAsync();

        var sizesText = string.Join(' ', sizes.Select(size => size.ToString("0", CultureInfo.InvariantCulture)));
        output.WriteLine($"MB after every {Settled} edits: {sizesText}; workers {string.Join(' ', workers)}");
        Assert.InRange(sizes[^1], 0.8 * sizes[0], 1.2 * sizes[0]);
        Assert.DoesNotContain(workers, id => Directory.Exists($"/proc/{id}"));
    }

    private static string Text(int edit) => string.Create(
        CultureInfo.InvariantCulture,
        $"Rotate(\"SPY\", \"IEF\").RankBy(Sma({20 + edit % 200}.Days)).Hold(1).Every(MonthEnd).Named(\"Edit {edit}\")");

    // What the system gives this process now.
    private static double Megabytes()
    {
        var line = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }
}

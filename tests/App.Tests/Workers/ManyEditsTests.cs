using System.Globalization;
using Rota.Host.Workers;

namespace Rota.Tests.Workers;

[Trait("Category", "Slow")]
[Collection("Alone")]
public sealed class ManyEditsTests(ITestOutputHelper output)
{
    private const int Edits = 200;
    private const int Settled = 50;

    // No growth that a thousand edits would make a burden: less than 10 KB each, where an assembly that stays takes over 100.
    [Fact]
    public async Task TwoHundredEditsLeaveTheProgramAsLargeAsItWas()
    {
        await using var workshop = new Workshop();
        var settled = 0L;
        for (var edit = 0; edit < Edits; edit++)
        {
            var days = (20 + edit).ToString(CultureInfo.InvariantCulture);
            var answer = await workshop.RunAsync(
                "edited.csx", $"Rotate(\"SPY\", \"IEF\").RankBy(Sma({days}.Days)).Hold(1).Every(MonthEnd).Named(\"{days}\")",
                TestContext.Current.CancellationToken);
            Assert.Equal(days, Assert.IsType<Finished>(answer).Strategy);
            if (edit == Settled) settled = Heap();
        }

        var grown = Heap() - settled;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{grown} bytes in {Edits - Settled} edits, of {settled}"));
        Assert.InRange(grown, long.MinValue, (Edits - Settled) * 10_000L);
        Assert.InRange(workshop.Pool.Workers.Count, 1, 2);
    }

    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}

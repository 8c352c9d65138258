namespace Rota.Tests.Workers;

// Run by OrphanTests in a separate process, which is then killed: a pool with a worker in an endless loop and a spare.
public sealed class HostToKill
{
    public const string File = "ROTA_TEST_WORKERS";

    [Fact(Explicit = true)]
    public async Task AHostKeepsItsWorkersUntilItIsKilled()
    {
        await using var workshop = new Workshop();
        const string good = "Hold((\"SPY\", 1.0)).Every(MonthEnd)";
        await workshop.RunAsync("good.csx", good, TestContext.Current.CancellationToken);
        var endless = workshop.RunAsync("endless.csx", $"while (true) {{ }}\n{good}", TestContext.Current.CancellationToken);
        while (workshop.Pool.Workers.Count < 2) await Task.Delay(20, TestContext.Current.CancellationToken);
        await Task.Delay(500, TestContext.Current.CancellationToken);

        var path = Environment.GetEnvironmentVariable(File)!;
        await System.IO.File.WriteAllTextAsync(path + ".part", string.Join(' ', workshop.Pool.Workers), TestContext.Current.CancellationToken);
        System.IO.File.Move(path + ".part", path);
        await endless;
    }
}

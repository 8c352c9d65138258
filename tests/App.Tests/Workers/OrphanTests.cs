using System.Diagnostics;
using System.Globalization;

namespace Rota.Tests.Workers;

[Trait("Category", "Slow")]
[Collection("Alone")]
public sealed class OrphanTests
{
    [Fact]
    public async Task AKilledProgramLeavesNoWorkersBehind()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("rota-orphans-").FullName;
        var file = Path.Combine(folder, "workers");
        using var host = Start(file);
        while (!File.Exists(file))
        {
            Assert.False(host.HasExited, "The host ended before it had workers.");
            await Task.Delay(20, cancel);
        }

        var workers = (await File.ReadAllTextAsync(file, cancel)).Split(' ').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, workers.Count);
        Assert.All(workers, id => Assert.True(IsAlive(id), $"process {id} does not exist"));
        host.Kill();
        await Task.Delay(2000, cancel);

        Assert.DoesNotContain(workers, IsAlive);
        Directory.Delete(folder, recursive: true);
    }

    private static Process Start(string file)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [HostToKill.File] = file },
        };
        string[] arguments = ["-method", $"{typeof(HostToKill).FullName}.{nameof(HostToKill.AHostKeepsItsWorkersUntilItIsKilled)}", "-explicit", "only"];
        var isRuntime = Path.GetFileNameWithoutExtension(start.FileName) == "dotnet";
        foreach (var argument in isRuntime ? arguments.Prepend(typeof(HostToKill).Assembly.Location) : arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    // A zombie is only an entry in the process table.
    private static bool IsAlive(int id)
    {
        if (OperatingSystem.IsLinux())
        {
            try
            {
                var state = File.ReadAllText($"/proc/{id}/stat");
                return state[state.LastIndexOf(')') + 2] != 'Z';
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

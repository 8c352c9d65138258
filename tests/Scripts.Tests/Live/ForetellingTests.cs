using Rota.Host.Foundation;

namespace Rota.Tests.Live;

public sealed class ForetellingTests
{
    // Whoever has read a file when it was foretold has read what is told; other files are not foretold.
    [Fact(Timeout = 60_000)]
    public async Task WhatIsToldIsWhatWasForetoldLast()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("rota-foretold-").FullName;
        var (script, prices) = (Path.Combine(folder, "a.csx"), Path.Combine(folder, "a.csv"));
        await File.WriteAllTextAsync(script, "before", cancel);
        Dictionary<string, string> foretold = [];
        using var watch = new FileWatch(".csx", paths =>
        {
            foreach (var path in paths) foretold[path] = File.Exists(path) ? File.ReadAllText(path) : "none";
        });
        watch.Follow([script, prices]);
        await using var changes = watch.Changes(cancel).GetAsyncEnumerator(cancel);

        for (var save = 0; save < 20; save++)
        {
            var next = changes.MoveNextAsync().AsTask();
            // In two halves, by rename, and gone.
            if (save % 3 == 0) await SaveInHalvesAsync(script, $"half {save}", " and half", cancel);
            else if (save % 3 == 1) Replace(script, $"whole {save}");
            else File.Delete(script);
            var expected = File.Exists(script) ? await File.ReadAllTextAsync(script, cancel) : "none";
            Assert.True(await next);
            while (foretold[script] != expected) Assert.True(await changes.MoveNextAsync());
            Assert.Equal([script], changes.Current);
        }

        await File.WriteAllTextAsync(prices, "1", cancel);
        Assert.True(await changes.MoveNextAsync());
        Assert.Equal([prices], changes.Current);
        Assert.Equal([script], foretold.Keys);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task SaveInHalvesAsync(string path, string first, string second, CancellationToken cancel)
    {
        await using var stream = new StreamWriter(path);
        await stream.WriteAsync(first.AsMemory(), cancel);
        await stream.FlushAsync(cancel);
        await Task.Delay(3, cancel);
        await stream.WriteAsync(second.AsMemory(), cancel);
    }

    private static void Replace(string path, string text)
    {
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }
}

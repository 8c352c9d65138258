using System.Diagnostics;
using Rota.Host.Scripting;

namespace Rota.Tests.Scripting;

public sealed class ScriptCacheTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    private string CacheFolder => Path.Combine(_folder.Root, "cache");

    public void Dispose() => _folder.Dispose();

    private CompiledScript Compile(ScriptSource source, ScriptCache? cache = null) =>
        ScriptFolder.Compile(source, cache ?? new ScriptCache(CacheFolder));

    private string[] Entries() => Directory.GetFiles(CacheFolder);

    [Fact]
    public void TheCacheReturnsTheCompiledScript()
    {
        _folder.Write("stock.csx", "string? Stock() => null;");
        var source = _folder.Source("#load \"stock.csx\"\nCook(Stock().Trim(), 1.Days.ToString()).TasteBy(x => x + 1)");
        var fresh = Compile(source);

        var cached = Compile(source);

        Assert.NotSame(fresh, cached);
        Assert.Equal(CompiledScriptFormat.Write(fresh), CompiledScriptFormat.Write(cached));
        Assert.Equal(fresh.Assembly, cached.Assembly);
        Assert.Equal(fresh.Symbols, cached.Symbols);
        Assert.Equal(fresh.Files, cached.Files);
        Assert.Equal(fresh.Calls, cached.Calls);
        Assert.Equal(fresh.Warnings, cached.Warnings);
        Assert.Single(cached.Warnings);
        Assert.Single(Entries());
    }

    [Fact]
    public void EveryInputOfAScriptChangesItsKey()
    {
        var loaded = _folder.Write("stock.csx", "var stock = 1;");
        var source = _folder.Source("#load \"stock.csx\"\nCook()");
        var environment = ScriptFolder.Environment;
        var references = ReferenceSet.Of(environment);
        var other = references[0] with { Version = new Guid("00000000-0000-0000-0000-000000000001") };

        string[] keys =
        [
            ScriptKey.Of(source, environment, references),
            ScriptKey.Of(source with { Text = source.Text + " " }, environment, references),
            ScriptKey.Of(source with { Path = source.Path + "x" }, environment, references),
            ScriptKey.Of(source with { Loaded = [new ScriptFile(loaded, "var stock = 2;")] }, environment, references),
            ScriptKey.Of(source with { Loaded = [new ScriptFile(loaded + "x", "var stock = 1;")] }, environment, references),
            ScriptKey.Of(source with { Loaded = [] }, environment, references),
            ScriptKey.Of(source, environment with { Imports = ["System"] }, references),
            ScriptKey.Of(source, environment with { StaticImports = [] }, references),
            ScriptKey.Of(source, environment with { ResultType = typeof(Heat) }, references),
            ScriptKey.Of(source, environment with { GlobalsType = typeof(Heat) }, references),
            ScriptKey.Of(source, environment, [other, .. references.Skip(1)]),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys[0], ScriptKey.Of(ScriptSource.Read(source.Path), environment, ReferenceSet.Of(environment)));
    }

    [Fact]
    public void TheKeyContainsTheCompilersVersion()
    {
        var version = typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation).Assembly.GetName().Version!;

        Assert.Equal(ScriptKey.RoslynVersion, version.ToString(3));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(20)]
    [InlineData(44)]
    [InlineData(500)]
    [InlineData(-1)]
    public void ADamagedEntryIsRejectedAndRewritten(int at)
    {
        var source = _folder.Source("Cook(\"a\")");
        var fresh = Compile(source);
        var entry = Assert.Single(Entries());
        var good = File.ReadAllBytes(entry);
        var bad = good.ToArray();
        bad[at < 0 ? bad.Length + at : at] ^= 1;
        File.WriteAllBytes(entry, bad);

        Assert.Null(new ScriptCache(CacheFolder).Find(fresh.Key));
        Assert.Empty(Entries());
        Compile(source);

        Assert.Equal(good, File.ReadAllBytes(Assert.Single(Entries())));
    }

    [Fact]
    public void ATruncatedOrForeignEntryIsRejected()
    {
        var cache = new ScriptCache(CacheFolder);
        var first = Compile(_folder.Source("Cook(\"a\")"));
        var entry = Assert.Single(Entries());
        var good = File.ReadAllBytes(entry);
        foreach (var length in new[] { 0, 5, 43, 44, good.Length - 1 })
        {
            File.WriteAllBytes(entry, good[..length]);
            Assert.Null(cache.Find(first.Key));
        }
        var other = new string('0', first.Key.Length);
        File.WriteAllBytes(entry.Replace(first.Key, other, StringComparison.Ordinal), good);

        Assert.Null(cache.Find(other));
        Assert.Null(cache.Trouble);
    }

    [Fact]
    public async Task APipeInTheCacheDoesNotBlockAndIsReplaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such pipes.");
        var source = _folder.Source("Cook(\"a\")");
        var fresh = Compile(source);
        var entry = Assert.Single(Entries());
        File.Delete(entry);
        using (var made = System.Diagnostics.Process.Start("mkfifo", entry)) await made.WaitForExitAsync(TestContext.Current.CancellationToken);

        var found = await Task.Run(() => new ScriptCache(CacheFolder).Find(fresh.Key), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Compile(source);

        Assert.Null(found);
        Assert.NotNull(new ScriptCache(CacheFolder).Find(fresh.Key));
    }

    [Fact]
    public void OnlyTheNewestEntriesAreKept()
    {
        var cache = new ScriptCache(CacheFolder, limit: 3);
        var script = Compile(_folder.Source("Cook()"), cache: new ScriptCache(Path.Combine(_folder.Root, "elsewhere")));
        var keys = Enumerable.Range(0, 5).Select(i => $"{i}").ToList();

        foreach (var key in keys)
        {
            cache.Keep(script with { Key = key });
            var written = DateTime.UnixEpoch.AddDays(keys.IndexOf(key));
            File.SetLastWriteTimeUtc(Path.Combine(CacheFolder, key + ".script"), written);
        }

        Assert.Equal([false, false, true, true, true], keys.Select(key => cache.Find(key) is not null));
    }

    [Fact]
    public void ConcurrentReadersSeeCompleteEntriesOrNone()
    {
        var script = Compile(_folder.Source("Cook()"), cache: new ScriptCache(Path.Combine(_folder.Root, "elsewhere")));
        var seen = new int[2];

        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var cache = new ScriptCache(CacheFolder, limit: 2);
            var key = $"{i % 5}";
            if (i % 2 == 0)
                cache.Keep(script with { Key = key });
            else if (cache.Find(key) is { } found)
                Interlocked.Add(ref seen[0], found.Assembly.AsSpan().SequenceEqual(script.Assembly) ? 1 : 1000);
            if (cache.Trouble is not null)
                Interlocked.Increment(ref seen[1]);
        });

        // An entry may be missing when it is read, but never incomplete.
        Assert.InRange(seen[0], 0, 200);
        Assert.Equal(0, seen[1]);
        Assert.DoesNotContain(Entries(), file => file.EndsWith(".unfinished", StringComparison.Ordinal));
    }

    [Fact]
    public void AReadOnlyFolderCostsTimeButNotTheResult()
    {
        var cache = new ScriptCache(_folder.Write("cache", "a file where the folder should be"));

        var script = Compile(_folder.Source("Cook()"), cache: cache);

        Assert.NotEmpty(script.Assembly);
        Assert.NotNull(cache.Trouble);
    }

    [Fact]
    public void TheDefaultFolderIsTheUsersCacheFolder() =>
        Assert.EndsWith(Path.Combine("rota", "scripts"), ScriptCache.DefaultFolder(), StringComparison.Ordinal);

    [Fact]
    public void ACachedScriptRunsAndFailsWithoutTheCompilerInMemory()
    {
        var source = _folder.Source("Cook(\"a\")\n    .Hold(9)");
        Compile(source);
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [FreshProcess.Script] = source.Path, [FreshProcess.Cache] = CacheFolder },
        };
        var test = $"{typeof(FreshProcess).FullName}.{nameof(FreshProcess.RunsACachedScriptWithoutRoslyn)}";
        string[] arguments = ["-method", test, "-explicit", "only"];
        var assembly = typeof(FreshProcess).Assembly.Location;
        var isHost = Path.GetFileNameWithoutExtension(start.FileName) == "dotnet";
        foreach (var argument in isHost ? arguments.Prepend(assembly) : arguments)
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, said);
        Assert.Contains("Total: 1, Errors: 0, Failed: 0", said, StringComparison.Ordinal);
    }
}

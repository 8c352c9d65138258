using Rota.Host.Live;

namespace Rota.Tests.Live;

// What a listing needs to know: scripts that come and go, and nothing else.
public sealed class FolderTests
{
    private const string Half = "Hold((\"SPY\", 0.5)).Every(MonthEnd).Named(\"Half\")";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("comes")]
    [InlineData("goes")]
    [InlineData("is renamed")]
    public async Task AScriptThatComesOrGoesIsTold(string what)
    {
        await using var alive = new Alive();
        var script = alive.Open(("folder/a.csx", "1"))[0];
        var folder = Path.GetDirectoryName(script)!;

        if (what == "comes") alive.Write("folder/b.csx", "2");
        else if (what == "goes") File.Delete(script);
        else File.Move(script, Path.Combine(folder, "c.csx"));

        Assert.Equal([folder], (await alive.UntilAsync<FolderChanged>(_ => true)).Folders);
    }

    [Fact]
    public async Task AScriptInANewFolderBelowARootIsTold()
    {
        await using var alive = new Alive();
        alive.Open(("a.csx", "1"));

        var folder = Path.GetDirectoryName(alive.Write("new/deep/b.csx", "2"))!;

        await alive.UntilAsync<FolderChanged>(changed => changed.Folders.Contains(folder));
    }

    [Fact]
    public async Task AScriptThatAnotherLoadsFromNowOnIsTold()
    {
        await using var alive = new Alive();
        var script = alive.Open(("a.csx", Half), ("b.csx", "// Nothing."))[0];
        await alive.UntilAsync<FolderChanged>(_ => true);
        alive.Forget();
        await alive.RunAsync(script, []);
        Assert.DoesNotContain(alive.Told, told => told is FolderChanged);

        alive.Write("a.csx", "#load \"b.csx\"\n" + Half);

        await alive.UntilAsync<FolderChanged>(_ => true);
    }

    // Editors' own files, other files, and a save by rename: only what comes last is told.
    [Fact]
    public async Task WhatIsNoNewScriptIsNotTold()
    {
        await using var alive = new Alive();
        var script = alive.Open(("folder/a.csx", "1"), ("other/b.csx", "1"))[0];
        var folder = Path.GetDirectoryName(script)!;

        string[] names = ["4913", ".a.csx.swp", "a.csx~", "notes.txt"];
        foreach (var name in names) await File.WriteAllTextAsync(Path.Combine(folder, name), "", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "part"), "2", Cancel);
        File.Move(script, script + "~", overwrite: true);
        File.Move(Path.Combine(folder, "part"), script);
        await Task.Delay(1000, Cancel);
        var other = alive.Write("other/c.csx", "2");

        Assert.Equal([Path.GetDirectoryName(other)!], (await alive.UntilAsync<FolderChanged>(_ => true)).Folders);
    }
}

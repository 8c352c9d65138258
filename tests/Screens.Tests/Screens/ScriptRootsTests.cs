using Rota.Host.Tui;

namespace Rota.Tests.Screens;

public sealed class ScriptRootsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rota-roots-").FullName;

    [Fact]
    public void ALibraryInASubfolderIsNotAStrategyNorIsOneThatALibraryLoads()
    {
        var gem = Write("gem.csx", "#load \"lib/scores.csx\"\nHold(x)");
        Write("lib/scores.csx", "#load \"deep/more.csx\"\n");
        Write("lib/deep/more.csx", "");

        Assert.Equal([gem], ScriptRoots.Scripts([_folder]));
    }

    [Fact]
    public void ALibraryOfAScriptOutsideOfTheFolderIsNotAStrategy()
    {
        var gem = Write("mine/gem.csx", "#load \"../shared/scores.csx\"\nHold(x)");
        var haa = Write("shared/haa.csx", "Hold(x)");
        Write("shared/scores.csx", "");

        Assert.Equal([gem, haa], ScriptRoots.Scripts([gem, Path.Combine(_folder, "shared")]));
    }

    [Fact]
    public void AScriptThatIsNamedIsListedEvenIfOthersLoadIt()
    {
        var gem = Write("gem.csx", "#load \"scores.csx\"\nHold(x)");
        var scores = Write("scores.csx", "");

        Assert.Equal([scores, gem], ScriptRoots.Scripts([scores, _folder]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }
}

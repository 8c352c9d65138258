using Rota.Host.Scripting;

namespace Rota.Tests.Scripting;

// ScriptCacheTests runs this in its own process: once Roslyn is loaded, nothing can prove that it was not needed.
public sealed class FreshProcess
{
    public const string Script = "ROTA_TEST_SCRIPT";
    public const string Cache = "ROTA_TEST_CACHE";

    [Fact(Explicit = true)]
    public void RunsACachedScriptWithoutRoslyn()
    {
        var source = ScriptSource.Read(Environment.GetEnvironmentVariable(Script)!);
        var cache = new ScriptCache(Environment.GetEnvironmentVariable(Cache)!);
        using var script = LoadedScript.Load(ScriptFolder.Compile(source, cache), _ => null);
        var wrong = Assert.Throws<ArgumentOutOfRangeException>(() => script.Run<Dish>(new Kitchen()));

        Assert.Equal(new TextPoint(2, 6), script.Locate(wrong)!.At);
        Assert.DoesNotContain(
            AppDomain.CurrentDomain.GetAssemblies(),
            each => each.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Rota.Host.Scripting;

namespace Rota.Tests.Scripting;

// Not in parallel: a test elsewhere that lists all loaded types would keep those of the scripts alive.
[Collection("Alone")]
public sealed class LoadedScriptTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FiftyScriptsAreFreed()
    {
        var compiler = new ScriptCompiler(ScriptFolder.Environment);
        var contexts = Enumerable.Range(0, 50).Select(i => CompileRunAndFail(compiler, i)).ToList();

        for (var i = 0; i < 20 && contexts.Exists(each => each.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.DoesNotContain(contexts, each => each.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference CompileRunAndFail(ScriptCompiler compiler, int i)
    {
        var source = _folder.Source($"Cook(\"{i}\", \"a\").TasteBy(x => throw new Exception(\"{i}\")).Hold(Guests)");
        using var script = LoadedScript.Load(compiler.Compile(source, TestContext.Current.CancellationToken), _ => null);
        var dish = script.Run<Dish>(new Kitchen { Guests = 1 });
        Assert.Equal($"{i}", dish.Parts[0]);
        Assert.NotNull(script.Locate(Assert.ThrowsAny<Exception>(() => dish.Taste!(1))));
        return new WeakReference(AssemblyLoadContext.GetLoadContext(dish.Taste!.Method.Module.Assembly));
    }

    [Fact]
    public void AnAssemblyForTheScriptComesFromTheCaller()
    {
        var asked = new List<string?>();
        Assembly? Resolve(AssemblyName name)
        {
            asked.Add(name.Name);
            return name.Name == "App.Tests" ? typeof(Dish).Assembly : null;
        }

        using var script = LoadedScript.Load(_folder.Compile("Cook(\"a\")"), Resolve);

        Assert.Equal(["a"], script.Run<Dish>(new Kitchen()).Parts);
        Assert.Contains("App.Tests", asked);
    }

    [Fact]
    public void AFailureArrivesAsItWasThrown()
    {
        using var script = _folder.Load("Cook(\"a\").Hold(9)");

        Assert.Equal(9, Assert.Throws<ArgumentOutOfRangeException>(() => script.Run<Dish>(new Kitchen())).ActualValue);
    }

    [Fact]
    public void ADisposedScriptDoesNotRun()
    {
        var script = _folder.Load("Cook()");
        script.Dispose();

        Assert.Throws<ObjectDisposedException>(() => script.Run<Dish>(new Kitchen()));
    }
}

using Rota.Host.Scripting;

namespace Rota.Tests.Scripting;

// A test's folder of scripts, with the environment that compiles them.
internal sealed class ScriptFolder : IDisposable
{
    public static readonly ScriptEnvironment Environment = new(
        [],
        ["System", "System.Linq", "System.Collections.Generic", "Rota.Tests.Scripting"],
        ["Rota.Tests.Scripting.Words", "Rota.Tests.Scripting.HeatAlgebra"],
        typeof(Kitchen),
        typeof(Dish));

    public string Root { get; } = Directory.CreateTempSubdirectory("rota-").FullName;

    public string Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public ScriptSource Source(string text, string name = "dish.csx") => ScriptSource.Read(Write(name, text));

    public static CompiledScript Compile(ScriptSource source, ScriptCache? cache = null) =>
        new ScriptCompiler(Environment, cache).Compile(source, TestContext.Current.CancellationToken);

    public CompiledScript Compile(string text) => Compile(Source(text));

    public LoadedScript Load(string text) => LoadedScript.Load(Compile(text), _ => null);

    public Dish Run(string text)
    {
        using var script = Load(text);
        return script.Run<Dish>(new Kitchen());
    }

    public ScriptDiagnosticsException Refused(string text) => Assert.Throws<ScriptDiagnosticsException>(() => Compile(text));

    public string Errors(string text) => Refused(text).Format(Root);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

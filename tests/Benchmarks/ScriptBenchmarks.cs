using BenchmarkDotNet.Attributes;
using Rota.Host.Scripting;
using Rota.Tests;

namespace Rota.Benchmarks;

/// <summary>A script from text to assembly in a warm process: the text changes each time, as an edit does.</summary>
[MemoryDiagnoser]
public class ScriptBenchmarks
{
    private readonly ScriptCompiler _compiler = new(new ScriptEnvironment(
        [typeof(Strategy).Assembly.Location, typeof(Plugins.Basics.BasicsWords).Assembly.Location],
        ["System", "System.Linq", "System.Collections.Generic", "Rota"],
        ["Rota.Dsl", "Rota.Plugins.Basics.BasicsWords"],
        typeof(StrategyScript),
        typeof(Strategy)));

    private ScriptSource _source = null!;
    private int _edits;

    /// <summary>Reads the script.</summary>
    [GlobalSetup]
    public void ReadScript() => _source = ScriptSource.Read(Path.Combine(Repository.Root, "strategies", "quantopian", "v1-asset-class-rotation.csx"));

    /// <summary>An edit compiled.</summary>
    [Benchmark]
    public object CompileEdit() => _compiler.Compile(_source with { Text = _source.Text + $"\n// {_edits++}" });
}

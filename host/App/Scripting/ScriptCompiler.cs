using System.Runtime.CompilerServices;
using Rota.Host.Logging;

namespace Rota.Host.Scripting;

// Mentions no Roslyn types, so a cached script starts without loading Roslyn.
internal sealed class ScriptCompiler(ScriptEnvironment environment, ScriptCache? cache = null)
{
    private SubmissionCompiler? _compiler;

    public CompiledScript Compile(ScriptSource source, CancellationToken cancel = default)
    {
        var libraries = ScriptLibraries.Of(source, environment.IsSafe);
        var key = ScriptKey.Of(source, environment, ReferenceSet.Given(environment, libraries));
        if (cache?.Find(key) is { } known)
        {
            Log.Say($"script cache: {source.Path}");
            return known;
        }

        var began = Log.Now;
        var compiled = CompileNow(source, key, ReferenceSet.Of(environment, libraries), cancel) with { Libraries = libraries };
        Log.Say($"compiled: {source.Path} in {Log.Took(began)}");
        cache?.Keep(compiled);
        return compiled;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private CompiledScript CompileNow(
        ScriptSource source, string key, IReadOnlyList<ModuleFacts> references, CancellationToken cancel) =>
        (_compiler ??= new SubmissionCompiler(environment)).Compile(source, key, references, cancel);
}

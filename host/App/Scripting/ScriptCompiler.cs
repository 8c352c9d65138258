using System.Runtime.CompilerServices;

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
            return known;
        var compiled = CompileNow(source, key, ReferenceSet.Of(environment, libraries), cancel) with { Libraries = libraries };
        cache?.Keep(compiled);
        return compiled;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private CompiledScript CompileNow(
        ScriptSource source, string key, IReadOnlyList<ModuleFacts> references, CancellationToken cancel) =>
        (_compiler ??= new SubmissionCompiler(environment)).Compile(source, key, references, cancel);
}
